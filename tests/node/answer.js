// Answers questions by Twilio's own code: a JSON object a line in, a JSON value a line out.
"use strict";

const { createInterface } = require("node:readline");
const { SegmentedMessage } = require("sms-segments-calculator");
const { getExpectedTwilioSignature } = require("twilio/lib/webhooks/webhooks");

const answers = {
  // params: each name with its list of values; body: the form as it would be posted.
  sign({ token, url, params }) {
    const pairs = Object.entries(params).flatMap(([name, values]) =>
      values.map((value) => [name, value]),
    );
    return {
      signature: getExpectedTwilioSignature(token, url, params),
      body: new URLSearchParams(pairs).toString(),
    };
  },

  count({ text }) {
    const message = new SegmentedMessage(text);
    const bits = message.encodingName === "GSM-7" ? 7 : 16;
    return [message.encodingName, message.messageSize / bits, message.segmentsCount];
  },
};

createInterface({ input: process.stdin }).on("line", (line) => {
  const question = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(answers[question.ask](question))}\n`);
});
