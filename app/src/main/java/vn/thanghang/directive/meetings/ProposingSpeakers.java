package vn.thanghang.directive.meetings;

import java.util.List;

/** Who could be asked to speak at a meeting; contributed as a bean by the module that knows who is in charge of what. */
public interface ProposingSpeakers {

    /** @param topic the contents that went down, each with its code */
    record Speaker(String agency, String topic) {}

    /** The agencies in charge of contents that went down, in the official order; empty while nothing is assigned. */
    List<Speaker> speakers();
}
