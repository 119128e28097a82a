import { atOnce } from "../../scripts/corpus/at-once";

test.each([
  ["one at a time", 1],
  ["two at a time", 2],
  ["more lanes than items", 9],
])("%s, results come in the items' order, and no more run than were asked for", async (_, count) => {
  let [running, most] = [0, 0];
  const results = await atOnce(count, [30, 5, 10, 1], async (wait) => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, wait));
    running--;
    return wait * 2;
  });
  expect(results).toEqual([60, 10, 20, 2]);
  expect(most).toBe(Math.min(count, 4));
});

test("a fault is not swallowed", async () => {
  await expect(atOnce(2, [1, 2], () => Promise.reject(new Error("no such file")))).rejects.toThrow(
    "no such file",
  );
});
