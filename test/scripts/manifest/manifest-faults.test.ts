import { localDeployment } from "../../../scripts/manifest/local-deployment";
import { manifestFaults } from "../../../scripts/manifest/manifest-faults";
import { manifestXml } from "../../../scripts/manifest/manifest-xml";
import { WORDS } from "../../../scripts/manifest/words";
import { realWorld } from "./real-world";

const deployment = localDeployment("https://addin.example.gov.uk/commonweal");
const sound = manifestXml(deployment);
const world = realWorld(deployment.url);
const faults = (xml: string): readonly string[] => manifestFaults("manifest.xml", xml, world);

/** The sound manifest with one thing changed; the thing has to be there. */
function broken(from: string | RegExp, to: string): string {
  const xml = sound.replace(from, to);
  if (xml === sound) throw new Error(`${String(from)} is not in the manifest.`);
  return xml;
}

test("a sound manifest has none", () => {
  expect(faults(sound)).toEqual([]);
});

test("words in another language stand beside the English, and are held to the same lengths", () => {
  const welsh = (name: string): string =>
    manifestXml({ ...deployment, translations: { "cy-GB": { ...WORDS, name } } });
  expect(welsh("Cyfle")).toContain('<bt:Override Locale="cy-GB" Value="Cyfle" />');
  expect(welsh("Cyfle")).toContain('<Override Locale="cy-GB" Value="Cyfle" />');
  expect(faults(welsh("Cyfle"))).toEqual([]);
  expect(faults(welsh("C".repeat(126)))).toEqual([
    'ShortStrings, "text.name": the text has 126 characters; Office takes 1 to 125.',
  ]);
});

test.each<[string, string | RegExp, string, string | RegExp]>([
  [
    "an id of 33 characters",
    /"label\.check"/g,
    '"label.check.with.all.its.neighbou"',
    'ShortStrings: the id "label.check.with.all.its.neighbou" has 33 characters; Office takes 32.',
  ],
  [
    "a reference to nothing",
    '<Label resid="label.gaps" />',
    '<Label resid="label.gap" />',
    'Label: "label.gap" is no id among ShortStrings. Add it there, or name one that is.',
  ],
  [
    "a reference into the wrong list",
    '<Label resid="label.gaps" />',
    '<Label resid="tip.gaps" />',
    'Label: "tip.gaps" is no id among ShortStrings. Add it there, or name one that is.',
  ],
  [
    "an id twice",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="label.check" DefaultValue="Check" />',
    'Resources: the id "label.check" stands there twice.',
  ],
  [
    "a supertip of more than 250 characters",
    /id="tip\.gaps" DefaultValue="/,
    `id="tip.gaps" DefaultValue="${"x".repeat(200)}`,
    /^LongStrings, "tip\.gaps": the text has 2\d\d characters; Office takes 1 to 250\.$/,
  ],
  [
    "a text of nothing",
    'id="label.gaps" DefaultValue="Gaps"',
    'id="label.gaps" DefaultValue=""',
    'ShortStrings, "label.gaps": the text has 0 characters; Office takes 1 to 125.',
  ],
  [
    "an address of more than 2,048 characters",
    "taskpane.html?view=gaps",
    `taskpane.html?view=gaps&amp;x=${"x".repeat(2048)}`,
    /^Urls, "url\.pane\.gaps": the text has 21\d\d characters; Office takes 1 to 2048\.$/,
  ],
  [
    "a control's id twice",
    'id="Commonweal.Document.clear"',
    'id="Commonweal.Workbook.clear"',
    'The id "Commonweal.Workbook.clear" is given to two controls; each needs its own.',
  ],
  [
    "a second task pane",
    "<TaskpaneId>Commonweal.Pane</TaskpaneId>",
    "<TaskpaneId>Commonweal.Other</TaskpaneId>",
    "TaskpaneId: Commonweal.Other and Commonweal.Pane would open two panes; every view belongs into one.",
  ],
  [
    "a function that nothing associates",
    "<FunctionName>clearFlags</FunctionName>",
    "<FunctionName>clear</FunctionName>",
    'Commonweal.Workbook.clear: it runs "clear", which the page of commands does not associate (clearFlags).',
  ],
  [
    "a view that the pane has not",
    "taskpane.html?view=gaps",
    "taskpane.html?view=gap",
    'Commonweal.Workbook.gaps: it opens the view "gap", which the pane has not in Workbook (check, gaps).',
  ],
  [
    "a view of the other host",
    "taskpane.html?view=gaps",
    "taskpane.html?view=clauses",
    'Commonweal.Workbook.gaps: it opens the view "clauses", which the pane has not in Workbook (check, gaps).',
  ],
  [
    "parts of a button out of order",
    /(<Label resid="label\.gaps" \/>)(\s*<Supertip>[\s\S]*?<\/Supertip>)/,
    "$2$1",
    "Commonweal.Workbook.gaps: its parts are Supertip, Label, Icon, Action; Office's schema sets Label, Supertip, Icon, Action.",
  ],
  [
    "a picture that is not there",
    "icons/gaps-32.png",
    "icons/gap-32.png",
    "Icon: there is no picture at https://addin.example.gov.uk/commonweal/icons/gap-32.png.",
  ],
  [
    "a picture of another size",
    "icons/gaps-32.png",
    "icons/gaps-40.png",
    "Icon: https://addin.example.gov.uk/commonweal/icons/gaps-40.png is 40 x 40 pixels; 32 x 32 is what stands in the manifest.",
  ],
  [
    "a size that Office requires left out",
    '<bt:Image size="80" resid="icon.gaps.80" />',
    "",
    "Icon: the picture of 80 pixels is missing; Office requires 16, 32, 80.",
  ],
  [
    "an icon of the add-in in the wrong size",
    '<HighResolutionIconUrl DefaultValue="https://addin.example.gov.uk/commonweal/icons/commonweal-64.png" />',
    '<HighResolutionIconUrl DefaultValue="https://addin.example.gov.uk/commonweal/icons/commonweal-32.png" />',
    "HighResolutionIconUrl: https://addin.example.gov.uk/commonweal/icons/commonweal-32.png is 32 x 32 pixels; 64 x 64 is what stands in the manifest.",
  ],
  [
    "an address without https",
    '<SupportUrl DefaultValue="https:',
    '<SupportUrl DefaultValue="http:',
    '"http://addin.example.gov.uk/commonweal/help.html" is not an https address, and Office loads nothing else.',
  ],
  [
    "a domain with a slash at its end",
    "<Hosts>",
    "<AppDomains><AppDomain>https://help.example.gov.uk/</AppDomain></AppDomains><Hosts>",
    'AppDomain "https://help.example.gov.uk/": Office takes https and a host, without path, wildcard or slash at the end.',
  ],
  [
    "the pane's own domain once more",
    "<Hosts>",
    "<AppDomains><AppDomain>https://addin.example.gov.uk</AppDomain></AppDomains><Hosts>",
    'AppDomain "https://addin.example.gov.uk" is the pane\'s own, which is admitted anyway.',
  ],
  [
    "a host left out",
    '<Host Name="Document" />',
    "",
    "Hosts: Workbook; it has to be Workbook, Document, from the first version on.",
  ],
  [
    "a permission that is too small",
    "<Permissions>ReadWriteDocument",
    "<Permissions>ReadDocument",
    "Permissions: \"ReadDocument\"; Excel's and Word's own interfaces need ReadWriteDocument.",
  ],
  [
    "a set of one host required of both",
    "<DefaultSettings>",
    '<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.10" /></Sets></Requirements><DefaultSettings>',
    "Requirements: the set ExcelApi would shut out the other host. The pane asks for it when it runs.",
  ],
  [
    "a shared runtime",
    "<DesktopFormFactor>",
    '<Runtimes><Runtime resid="url.pane.check" lifetime="long" /></Runtimes><DesktopFormFactor>',
    "Runtimes: a shared runtime is not in Word LTSC 2021, and each button shows its view without one.",
  ],
])("%s is found", (_, from, to, message) => {
  const found = faults(broken(from, to));
  expect(found).toHaveLength(1);
  if (typeof message === "string") expect(found[0]).toBe(message);
  else expect(found[0]).toMatch(message);
});
