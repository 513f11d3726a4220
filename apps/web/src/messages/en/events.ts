export const events = {
  share: '{part} of {all}',
  figure: {
    averagePrecision: {
      head: 'AUPRC',
      title:
        'Area under the precision-recall curve, all sensors and target steps pooled; knowing nothing has the prevalence',
    },
    nodeAveragePrecision: {
      head: 'in a sensor',
      title:
        'The same within each sensor that has an event, averaged: what is known beyond which sensors have more events',
    },
    f1: {
      head: 'F1',
      title:
        'Harmonic mean of precision and recall, where an event is called from the probability on that has the best F1 on the validation part',
    },
    precision: {
      head: 'Precision',
      title:
        'Share of events among the calls, where an event is called from the probability on that has the best F1 on the validation part',
    },
    recall: {
      head: 'Recall',
      title:
        'Share of calls among the events, where an event is called from the probability on that has the best F1 on the validation part',
    },
    crossEntropy: { head: 'Cross-entropy, nats', title: 'Mean of −ln(probability of what came): the loss that ranks' },
    brier: { head: 'Brier', title: 'Mean squared difference of probability and label' },
    prevalence: { head: 'Prevalence', title: 'Share of events: the AUPRC of knowing nothing' },
    threshold: {
      head: 'Threshold',
      title: 'Probability from which on an event is called: the best F1 on the validation part',
    },
    leadMinutes: { head: 'Lead, min', title: 'Median minutes from an alarm to the event that it told ahead' },
    falsePerNodeDay: { head: 'False/day', title: 'Alarms without an event, for each sensor and day' },
    told: { head: 'Told', title: 'Events that an alarm told ahead, of all that one could have told' },
    late: {
      head: 'Late',
      title:
        'Events that no alarm told ahead and a call met when they had begun: no forecast, and no false alarm either',
    },
  },
  alarms: {
    notCounted: 'not counted',
    ahead: '{detected} of {events} events were told ahead',
    early: '{detected} of {events} events had an alarm, early or late',
    lead: ', half of them by {median} min or more (quartiles {low} to {high})',
    leadEarly: ', a lead of {median} min in the median (quartiles {low} to {high})',
    met: '; {late} were met when they had begun',
    sentence: '{told}{lead}{met}; {rate} false alarms for each sensor and day',
  },
} as const;
