package vn.thanghang.access;

/** Everything a person can do here. A new act is added together with its line in {@link Policy} and in the policy sheet. */
public enum Act {
    /** See the start page after sign-in. */
    READ_HOME,
    /** See and end one's own sessions, change one's own password and factors. */
    MANAGE_OWN_ACCOUNT,
    /** See published results and the pages of analysis over them, with findings as titles. */
    READ_RESULTS,
    /** Play with targets and the path to them; nothing is stored for others. */
    SIMULATE,
    /** See forecasts, their record, and bands of ranks: for internal use, never on a public page or in a signed paper. */
    READ_FORECASTS,
    /** Take the reference annex: path and forecast of one unit as a paper that is not issued. */
    READ_REFERENCE_ANNEX,
    /** See result sets that are not published yet, with their findings. */
    READ_DRAFT_RESULTS,
    /** Upload a publisher's file, look at the preview and confirm it as a draft. */
    IMPORT_RESULTS,
    /** Take back a draft that is not published. */
    WITHDRAW_DRAFT_RESULTS,
    /** Confirm a draft as checked: by somebody else than who imported it. */
    CHECK_RESULTS,
    /** Publish a checked draft inside the system; from then on it is immutable. */
    PUBLISH_RESULTS,
    /** Read the analysis report and take it as DOCX or PDF. */
    READ_ANALYSIS_REPORT,
    /** Make or rewrite the analysis report of a unit and year. */
    COMPOSE_ANALYSIS_REPORT,
    /** See the register of documents, their duties and their files; as long as one is a draft, only with those who register. */
    READ_DOCUMENTS,
    /** Bring a document, look at what was read in it, confirm it into the register or not take it. */
    REGISTER_DOCUMENTS,
    /** See the papers being written for one's agency, and their drafts as files. */
    READ_PAPERS,
    /** Write a paper, keep it as a draft, put it aside. */
    WRITE_PAPERS,
    /** Freeze a paper as the version that goes to be signed, or open it again for writing. */
    FREEZE_PAPERS,
    /** Bring the signed copy back, compare it with the frozen version, take it into the register or return it. */
    RECORD_SIGNED_COPY,
    /** Send files, which wait under one's own name until a page takes them. */
    UPLOAD_FILES,
    /** Enter or withdraw the basis on which the public pages are open. */
    ENTER_PUBLICATION_BASIS,
    /** Read the register of numbers: papers out, papers in, what is to be answered. */
    READ_NUMBER_REGISTER,
    /** Take numbers, note the progress of papers that came in, declare a number void. */
    KEEP_NUMBER_REGISTER,
    /** Enter or withdraw the document on which the register is kept here. */
    SWITCH_NUMBER_REGISTER,
    /** See the working days of a year and work out a deadline. */
    READ_CALENDAR,
    /** See agencies, localities and who is in charge of them, on any day. */
    READ_ORGANISATION,
    /** Enter agencies, names, people in charge and mergers, and put right what was entered wrongly. */
    KEEP_ORGANISATION,
    /** Let somebody of the same agency act as its head for some days, with a reason. */
    DELEGATE_ROLE,
    /** See the list of accounts and their roles. */
    READ_ACCOUNTS,
    /** Invite people, give and end their roles, disable accounts, end sessions: never one's own. */
    MANAGE_ACCOUNTS,
    /** Sign off a review of rights: by somebody who decided none of its lines. */
    SIGN_RIGHTS_REVIEW,
    /** Read and filter the event log and check it. */
    READ_AUDIT_LOG,
    /** Take the event log along as a file. */
    EXPORT_AUDIT_LOG;

    /** Whoever does it shows a factor again when the last one is older than five minutes; see {@link ShownLately}. */
    public boolean isGrave() {
        return Policy.GRAVE.contains(this);
    }
}
