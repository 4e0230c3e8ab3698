/** Outer limits of clocks, copied from the articles that the entries name. A clock that is not here has no number in its law. */
export const LIMITS: Readonly<Record<string, string>> = {
  // GDPR 12(3), 14(3)(a), 33(1)
  'gdpr/answer-requests': '1 months',
  'gdpr/inform-on-data-from-others': '1 months',
  'gdpr/breach-to-authority': '72 hours',
  // NIS2 3(4), 23(4), 27(3)
  'nis2/contact-details-current': '14 calendar-days',
  'nis2/early-warning': '24 hours',
  'nis2/incident-notification': '72 hours',
  'nis2/final-report': '1 months',
  'nis2/progress-report': '1 months',
  'nis2/final-report-after-long-incident': '1 months',
  'nis2/digital-provider-entry': '3 months',
  // CER 12(1), 15(1)
  'cer/risk-assessment': '9 months',
  'cer/initial-notification': '24 hours',
  'cer/detailed-report': '1 months',
  // CRA 14(2), 14(4), 24(3)
  'cra/vulnerability-early-warning': '24 hours',
  'cra/vulnerability-notification': '72 hours',
  'cra/vulnerability-final-report': '14 days',
  'cra/incident-early-warning': '24 hours',
  'cra/incident-notification': '72 hours',
  'cra/incident-final-report': '1 months',
  'cra/steward-reports-vulnerability': '24 hours',
  'cra/steward-reports-incident': '24 hours',
  // AI Act 73(2)-(4), (10)
  'ai-act/serious-incident': '15 days',
  'ai-act/serious-incident-death': '10 days',
  'ai-act/serious-incident-widespread': '2 days',
  'ai-act/serious-incident-device-ai': '15 days',
  // EHDS 37(4), 44(7), 60(2), (3)
  'ehds/technical-documentation': '30 days',
  'ehds/serious-incident': '3 days',
  'ehds/put-data-at-disposal': '3 months',
  'ehds/describe-datasets': '1 years',
  // EUCC 28(3), Annex IV.4 point 6
  'csa/eucc-nonconformity': '30 days',
  'csa/eucc-patch': '5 working-days',
  // Data Act 25(2)(a)
  'data-act/cloud-switching-contract': '30 calendar-days',
  // Product Liability Directive 8(3)(b)
  'product-liability/distributor-names-maker': '1 months',
};
