/// What can be wrong, each with a name that never changes: its sentence stands in the words of every language.
///
/// A sentence has the key ``key``, such as `fault.cell-empty`, and exactly the marks of ``marks``.
public enum FaultCode: String, CaseIterable, Hashable, Sendable {
  // Files as a whole.
  case fileMissing, fileUnreadable, fileEmpty, notText, notYaml, fileTooLarge, nestingTooDeep,
    entriesTooMany, aliasesTooMany, keyTooLong, directivesTooMany, rowsTooMany, faultsTooMany, linkBroken,
    fileNotOrdinary, controlCharacter, notYamlOrJson, fileUnread, noProfiles, folderMissing,
    contentIncomplete, contentNowhere, lineCut, rowsMissing, rowsLost, offersTooMany

  // Keys and values of YAML.
  case keyMissing, keyTwice, keyUnknown, keysExpected, textExpected, listExpected, textOrKeysExpected,
    twoLanguagesExpected, languageExpected, languageMissing

  // Single values, wherever they stand.
  case valueUnknown, valueUnknownUnlessEmpty, notInFile, missingFromFile, twice, twiceOnLine,
    yesOrNoExpected, wholeNumberExpected, outOfRange, percentageExpected, amountExpected, rangeExpected,
    rangeReversed, dayExpected, timeExpected, sourceDateExpected, yearExpected, identifierExpected,
    degreesExpected

  // Tables of cells.
  case quoteInsideCell, quoteNotClosed, textAfterQuote, rowEmpty, cellsCount, cellEmpty, cellNeeded,
    cellNeededBeside, listItemEmpty, listItemTwice, separatorWrong, columnUnknown, columnTwice,
    columnMissing, headerMissing, headerWrong, sourceNameless, cellsTooMany

  // Roles.
  case roleMissing, roleTaken, roleType

  // Facts, conditions and schemes.
  case factDerived, askedUnknown, numberBounds, scaleValues, choicesCount, questionLate,
    definitionCircular, schemeExpected, schemeInTwoFiles, schemeWithoutRule, paysWithoutPath,
    endsBeforeStart, abolishedWithConditions, accountAlone, constantEmpty, constantOverlap, constantUnit,
    constantExpired, bandsOrder, bandEmpty, stackingShort, stackingRepeats, conditionExpected,
    conditionsExpected, joinUnknown, testExpected, factUnknown, factOfPath, notSaidOfFact, notOfFact,
    outOfFact, equalityTooFar, numberOrConstantExpected

  // Plans.
  case planWithoutSituation, orderTwice, situationWithoutStep, stepWithoutAction, stepUnreached,
    situationUnreached, planNotForAll

  // The permanent numbers of questions and answers.
  case codeTaken, codeMissing, codeSensitive, codeAnswerMissing

  // Words.
  case wordMissing, marksDiffer

  // Paths, places and programmes.
  case linkNowhere, linkDouble, occupationExpected, countryExpected, postcodeExpected, communeCodeExpected,
    uaiExpected, siretExpected, webAddressExpected, emailExpected, precisionWithoutPoint,
    pointWithoutPrecision, pointAbroad, pointFar, pointAtSea, pathEnded, programmeNowhere

  // Tables of the territory.
  case codeExpected, communeTaken, nameLength, parentExpected, postcodesExpected, rowOutOfOrder,
    rowsUnordered, communesExpected, coastDepartments, pointsExpected, areaApart, areaWithoutTotal,
    occupationNumbers, demandItemUnknown, communeWithoutBasin

  // The configuration of a machine.
  case pinReadable, pinDigits, pinKnown, wipeBeforeWarning

  // Answers.
  case answersExpected, questionUnknown, questionUnknownNear, questionDerived, answerOutOfRange,
    answerUnknown, answerType, placeUnknown, placeAmbiguous, occupationUnknown, occupationAmbiguous,
    contradiction

  // Public files that are imported.
  case notXml, notJson, xmlEntity, xmlTextTooLong, importValue, importImprecise, importUnclear, importTooLong,
    importTooMany,
    importEmpty,
    elementMissing, elementEmpty, fileUnwritten

  // The command line.
  case commandUnknown, commandUnknownNear, optionUnknown, optionUnknownNear, optionWithoutValue, optionValue,
    optionValueUnknown, optionsExclusive, optionTakesNoValue, optionAlone, argumentMissing, argumentUnexpected

  // Cases in files.
  case caseNewer, caseTooLong, caseExpected, caseKeyMissing, caseKeyUnknown, caseVersion, caseValue,
    casePathTwice

  /// The key of its sentence: `fault.` and the name in lower case with hyphens.
  public var key: String {
    rawValue.reduce(into: "fault.") { key, letter in
      key += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
