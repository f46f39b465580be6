package id.satunaker.ingest.intake;

/** All that one kind of record has to fulfil (domain section 2), and how it becomes an event. */
sealed interface Rules permits JobSeekerRules, VacancyRules, PlacementRules, LabourForceRules, NotAgreed {

    /** A submission, or a rejection with everything that is wrong. */
    Examined examine(Item item, Reception reception);
}
