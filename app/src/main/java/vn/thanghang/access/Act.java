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
    /** See the duties given by directives, their addressees, dates and receipts; before they are given, only with those who give them. */
    READ_DUTIES,
    /** Make duties of a registered directive, set their dates by a document, take them back by a document. */
    GIVE_DUTIES,
    /** Note that one's agency has received a directive. */
    RECORD_RECEIPT,
    /** Answer a general duty for one's agency, once a period. */
    ANSWER_DUTY,
    /** See the records of meetings and of programmes above the yearly editions. */
    READ_MEETINGS,
    /** Keep the records of meetings, and the programmes with their yearly targets. */
    KEEP_MEETINGS,
    /** Send a draft to agencies for their opinion, gather the table, compose the file for the leader. */
    ASK_OPINIONS,
    /** Give the opinion of one's agency on a draft of another. */
    GIVE_OPINION,
    /** See which agency is in charge of what; before it is issued, only with those who prepare it. */
    READ_ASSIGNMENTS,
    /** Propose and change who is in charge of what, and issue it. */
    PREPARE_ASSIGNMENTS,
    /** Ask for the assignment of one's agency to be adjusted; the duty runs on meanwhile. */
    REQUEST_ADJUSTMENT,
    /** Record what was decided on a request for adjustment, with its document; hand duties over. */
    DECIDE_ADJUSTMENT,
    /** Deliver the input of one's agency to the lead, and as the lead accept it or ask for completion. */
    DELIVER_INPUT,
    /** See the guidance, the questions of all agencies and their answers. */
    READ_QUESTIONS,
    /** Ask about the guidance for one's agency. */
    ASK_QUESTION,
    /** Answer for the department of home affairs, visible to all agencies. */
    ANSWER_QUESTION,
    /** See remediation plans and their tasks: those of one's agency from the first word, others once issued. */
    READ_PLANS,
    /** Write the remediation plan of one's agency and submit it to the head. */
    WRITE_PLANS,
    /** As the head, take a submitted plan as it goes to be signed, or give it back. */
    APPROVE_PLANS,
    /** As the superior a registered document names, approve a plan its head has taken, or not, with a reason. */
    CONSENT_PLANS,
    /** Enter or withdraw the document on which a superior approves plans. */
    ENTER_APPROVAL_BASIS,
    /** Send the issued plan to the department of home affairs. */
    SEND_PLANS,
    /** Look at a plan that was sent: it meets the request, or is to be completed, with reasons. */
    REVIEW_PLANS,
    /** Amend the issued plan of one's agency with a reason; ask for an extension. */
    AMEND_PLANS,
    /** Grant or refuse an extension, with or without an objective cause confirmed. */
    DECIDE_EXTENSIONS,
    /** Say how far a task of one's agency is. */
    REPORT_PROGRESS,
    /** Read the evidence of a task, its obstacles and its reports with their words. */
    READ_EVIDENCE,
    /** As the one who can clear it away, answer an obstacle another agency has met. */
    ANSWER_OBSTACLES,
    /** As the head, stand behind what one's agency reported in a month. */
    CONFIRM_FIGURES,
    /** As another party, say whether the result of a task meets; never for one's own agency. */
    CONFIRM_RESULTS,
    /** Publish a seed, draw confirmations by it and look at them a second time. */
    SECOND_CHECK,
    /** File the one form of a commune for what several departments ask of it. */
    FILE_PARCEL,
    /** As the agency that gathers a criterion, accept or return the slice of a commune's form. */
    LOOK_AT_SLICES,
    /** See the ladder above late things: everything for who follows the work, one's own for an agency. */
    READ_LADDER,
    /** Put off a step of the ladder, call it a mistake, begin its letter, hear an agency before it is named. */
    WORK_LADDER,
    /** Note that one's agency has a letter of the ladder. */
    ACKNOWLEDGE_LETTER,
    /** Say what one's agency has to say before it is named to the committee. */
    ANSWER_HEARING,
    /** See how agencies stand to the dates of their tasks: all of them for who follows the work, one's own for an agency. */
    READ_OVERSIGHT,
    /** See the rounds of inspection: everything for who follows the work, what was found at one's own agency for an agency. */
    READ_INSPECTION,
    /** Publish a round of inspection, draw its sample, write down what was found and close it; never at one's own agency. */
    INSPECT,
    /** Say what one's agency did about a finding. */
    ANSWER_FINDING,
    /** Read what stands on file for an agency and who was in charge of it; for an agency its own. */
    READ_RESULT_FILES,
    /** Bring a file as a paper that goes to be signed, and take the evidence along as a workbook. */
    ISSUE_RESULT_FILES,
    /** Ask for a line of the file of one's agency to be looked at again. */
    REQUEST_REVIEW,
    /** Record what came of it, with its document; never for one's own agency. */
    DECIDE_REVIEW,
    /** Search what may be read. */
    SEARCH,
    /** Enter a decision on days off, which moves the open deadlines. */
    KEEP_CALENDAR,
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
