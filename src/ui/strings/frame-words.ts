/** Words of the frame: first run, progress, states, errors. */
export const FRAME_WORDS = {
  "frame.name": "Commonweal",
  "frame.views": "Views",
  "frame.version": "Commonweal {version}",
  "edition.chip": "{set} {version}",
  "edition.hash": "Rules set {set} {version}, SHA-256 {hash}",
  "edition.heading": "Governing edition",
  "edition.in-force": "In force from {from:date}",
  "edition.in-force-until": "In force from {from:date} to {to:date}",
  "edition.why-named": "It governs because this file names it.",
  "edition.why-date":
    "It governs because it was in force on {date:date}, when the procurement commenced. Never today's edition, and never the newest.",
  "edition.none": "No edition governs",
  "edition.none-remedy":
    "Give the commencement date of the procurement, or name an edition, under Facts. Labels were read with the words of {set} {version}.",
  "first.excel.title": "Social value in this workbook",
  "first.excel.one":
    "Commonweal reads the bids in this workbook and scores their social value under one published rules set.",
  "first.excel.two":
    "It writes a scorecard, a list of gaps and the working on sheets of its own, and a comment at each cell with a gap. Nothing else in the workbook is changed.",
  "first.excel.three": "Nothing leaves this computer. Clear everything takes out all that Commonweal wrote.",
  "first.word.title": "Social value in this document",
  "first.word.one":
    "Commonweal reads this contract or funding agreement and tells which social value clauses it must have, and why.",
  "first.word.two":
    "Check clauses only reads. Flag gaps puts a comment at each paragraph with a gap. What is missing goes in after you have seen each place, as tracked changes if you wish; your own words and numbers stay as they are.",
  "first.word.three": "Nothing leaves this computer. Clear everything takes out all that Commonweal wrote.",
  "first.try": "Try it on a sample",
  "first.try-workbook": "Try a sample workbook",
  "first.try-contract": "Try a sample contract",
  "first.sample": "You are looking at a sample, not at your file.",
  "first.leave": "Leave the sample",
  "work.reading": "Reading the file",
  "work.judging": "Checking against the rules",
  "work.writing": "Writing scorecard, gaps and marks",
  "work.drafting": "Writing into the document",
  "work.handing": "Making a workbook",
  "work.clearing": "Taking out what Commonweal wrote",
  "work.progress": "{done:number} of {total:number}",
  "work.showing": "Going to the place",
  "work.cancel": "Cancel",
  "work.cancelled": "Cancelled. Nothing further was done.",
  "state.checked": "Checked at {time}",
  "state.stale": "The file has changed since. These results are of {time}.",
  "state.partial": "Not everything could be done",
  "state.done": "Done",
  "state.dismiss": "Dismiss",
  "state.opening": "Opening…",
  "error.title": "This could not be done",
  "error.details": "Details for support: {code}",
  "none.title": "Open this page in Excel or Word",
  "none.text":
    "Commonweal works on the file that is open in Excel or Word. In a browser alone it has no file.",
  "none.sample":
    "What works here: the samples below, with everything that can be done to them. Nothing is kept.",
  "none.remedy":
    "For a file of yours, open it in Excel or Word and choose Commonweal on the Home tab. If it is not there, ask your administrator for it.",
  "old.excel.title": "This Excel is too old for Commonweal",
  "old.excel.lacks":
    "It lacks ExcelApi {version}, by which an add-in is told of merged cells; Excel 2019 and earlier do. Nothing in the workbook was read or changed.",
  "old.excel.works":
    "What works here: a sample with everything that can be done to it and, from its Facts view, clean workbooks for bidders to save.",
  "old.excel.remedy":
    "To check this workbook, open it in Excel on the web, Microsoft 365, or Office 2021 or later. The command line reads it without Office.",
  "old.word.title": "This Word is too old for Commonweal",
  "old.word.lacks":
    "It lacks WordApi {version}: content controls and tables, by which clauses are found and inserted; Word 2016 does. Nothing in the document was read or changed.",
  "old.word.works": "What works here: a sample with everything that can be done to it.",
  "old.word.remedy":
    "To check this document, open it in Word on the web, Microsoft 365, or Office 2021 or later. The command line reads it without Office.",
  "place.go": "Go to {place}",
  "place.document": "The document as a whole",
  "place.fact": "{fact}: {from}",
  "place.copy": "Copy",
  "place.copied": "Copied",
  "place.save": "Save as a file",
} as const;
