export const paper = {
  paper: {
    demo: 'Demo data: neither an order nor a receipt',
    notApproved: 'Not approved; not to be carried out',
    number: 'No. {{code}}',
    order: 'Rescue order',
    orderBody:
      '{{incident}} ({{code}}). By clause 4.4(6) of the work-safety accident emergency plan you are ordered to the rescue.',
    orderTask: 'Task: {{task}}.',
    asToldOnScene: 'as the on-site headquarters says on arrival',
    orderPlace: 'To: {{place}} (longitude, latitude, WGS 84).',
    orderEstimate: 'The way is estimated at {{minutes}} minutes; the roads decide.',
    orderReport: 'Leave at once, report on the way and on arrival, and follow the on-site headquarters there.',
    signature: 'Signed: ____________',
    orderFoot: 'Requested by {{requestedBy}}; approved by {{approvedBy}}',
    nobodyYet: 'nobody yet',
    decision: 'Decision of requisition',
    receipt: 'Receipt of requisition',
    decisionBody:
      'For {{incident}} ({{code}}), by clause 4.4(5) of the work-safety accident emergency plan, {{quantity}} {{unit}} of {{item}} of {{owner}} are requisitioned.',
    decisionPeriod: 'Period: from {{from}} until {{until}}.',
    decisionReturn:
      'They are returned after use or when the response has ended; their use, damage or loss is compensated by law.',
    receiptBody: 'By decision {{number}}, {{owner}} hands over {{quantity}} {{unit}} of {{item}}.',
    blank: '________________',
    bothSign: 'Handed over by: ____________  Received by: ____________',
    printDecision: 'Print the decision',
    printReceipt: 'Print the receipt',
    printOrder: 'Print the rescue order',
  },
} as const;
