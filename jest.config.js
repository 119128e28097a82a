/** @type {import("jest").Config} */
export default {
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  // As in every bundle: the rules engine reads paths through a resolver of ours.
  moduleNameMapper: { "^jsonpath-plus$": "<rootDir>/src/core/no-jsonpath.js" },
  transform: {
    "^.+\\.(ts|js)$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "commonjs" } },
    ],
    "^.+\\.tsx$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  reporters: ["default", "<rootDir>/test/reporter.cjs"],
  testTimeout: 60000,
};
