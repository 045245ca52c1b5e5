package vn.thanghang.indexstats.composite;

/** What a step starts from: the table so far, the data around it and the tree. */
record Stage(IndicatorTable table, CompositeData data, IndexTree tree) {

    Stage with(IndicatorTable next) {
        return new Stage(next, data, tree);
    }
}
