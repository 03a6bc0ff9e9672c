extension FaultCode {
  /// The names of the values that a fault of this code carries: the marks of its sentence, such as `{value}`.
  public var marks: [String] {
    switch self {
    case .notYaml, .notYamlOrJson, .contradiction: ["what"]
    case .fileTooLarge, .nestingTooDeep, .entriesTooMany, .aliasesTooMany, .keyTooLong, .directivesTooMany,
      .rowsTooMany, .cellsTooMany, .faultsTooMany, .offersTooMany:
      ["limit"]
    case .folderMissing, .contentIncomplete: ["folder"]
    case .keyUnknown, .columnUnknown: ["known"]
    case .keysExpected, .listExpected, .twoLanguagesExpected: ["example"]
    case .controlCharacter, .languageExpected, .twice, .yesOrNoExpected, .wholeNumberExpected,
      .percentageExpected,
      .amountExpected, .rangeExpected, .dayExpected, .timeExpected, .sourceDateExpected, .yearExpected,
      .identifierExpected, .askedUnknown, .joinUnknown, .testExpected, .factUnknown, .factOfPath,
      .equalityTooFar, .numberOrConstantExpected, .occupationExpected, .countryExpected, .postcodeExpected,
      .communeCodeExpected, .uaiExpected, .siretExpected, .webAddressExpected, .emailExpected,
      .pointAbroad, .pointAtSea, .pathEnded, .communeTaken, .parentExpected, .postcodesExpected,
      .rowOutOfOrder, .areaWithoutTotal, .demandItemUnknown, .communeWithoutBasin, .placeUnknown,
      .occupationUnknown,
      .caseVersion, .casePathTwice, .codeAnswerMissing:
      ["value"]
    case .languageMissing: ["language"]
    case .valueUnknown, .valueUnknownUnlessEmpty, .placeAmbiguous, .occupationAmbiguous: ["value", "known"]
    case .notInFile, .missingFromFile: ["value", "file"]
    case .twiceOnLine: ["value", "line"]
    case .outOfRange: ["value", "from", "to"]
    case .rangeReversed: ["value", "expected"]
    case .degreesExpected: ["value", "limit"]
    case .cellsCount, .rowsLost: ["count", "expected"]
    case .cellNeeded: ["value", "column"]
    case .cellNeededBeside: ["column"]
    case .headerMissing, .headerWrong: ["columns"]
    case .codeTaken: ["number", "owner"]
    case .roleMissing: ["role"]
    case .roleTaken: ["role", "owner"]
    case .roleType: ["role", "type"]
    case .questionLate, .definitionCircular, .schemeInTwoFiles, .accountAlone, .constantEmpty,
      .constantOverlap, .bandsOrder, .stackingShort, .stackingRepeats, .situationWithoutStep,
      .stepWithoutAction, .stepUnreached:
      ["name"]
    case .constantUnit: ["value", "unit"]
    case .constantExpired: ["name", "date"]
    case .notSaidOfFact: ["fact", "type", "value"]
    case .notOfFact: ["value", "fact", "known"]
    case .outOfFact: ["value", "fact", "from", "to"]
    case .orderTwice: ["list", "order"]
    case .situationUnreached: ["name", "other"]
    case .wordMissing: ["language", "other", "place"]
    case .marksDiffer: ["reference", "language", "marks"]
    case .pointFar: ["value", "distance", "limit"]
    case .codeExpected: ["value", "example"]
    case .pinDigits: ["from", "to"]
    case .wipeBeforeWarning: ["warning"]
    case .questionUnknown, .questionDerived: ["fact"]
    case .questionUnknownNear: ["fact", "names"]
    case .answerOutOfRange: ["fact", "value", "from", "to"]
    case .answerUnknown: ["fact", "value", "known"]
    case .answerType: ["fact", "expected"]
    case .notXml, .fileUnwritten: ["what"]
    case .xmlTextTooLong, .importTooLong, .importTooMany: ["limit"]
    case .importValue: ["value", "example"]
    case .importImprecise, .elementEmpty: ["value"]
    case .importUnclear: ["value", "number", "known"]
    case .commandUnknown: ["name", "known"]
    case .commandUnknownNear, .optionUnknownNear: ["name", "names"]
    case .optionUnknown, .optionWithoutValue, .argumentMissing: ["name"]
    case .optionValue, .optionTakesNoValue: ["value", "name"]
    case .optionsExclusive, .optionAlone: ["name", "other"]
    case .optionValueUnknown: ["value", "name", "known"]
    case .argumentUnexpected: ["value"]
    case .caseNewer: ["version", "known"]
    case .caseKeyMissing: ["key"]
    case .caseKeyUnknown: ["key", "known"]
    case .caseValue: ["key", "expected"]
    default: []
    }
  }
}
