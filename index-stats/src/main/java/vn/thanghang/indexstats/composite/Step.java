package vn.thanghang.indexstats.composite;

/**
 * One step of a methodology: an immutable record of its parameters. Steps run in the order the methodology lists them;
 * any order and any subset is allowed as long as aggregation comes last.
 */
public sealed interface Step permits Screening, Denomination, Imputation, OutlierTreatment, Normalisation, Aggregation {

    /** Name of the table the step makes, for example {@code normalised}. */
    String stage();
}
