package vn.thanghang.directive.opinions;

import vn.thanghang.officialdocs.DocumentType;

/** How a draft is named within a sentence: its kind, then its subject. */
final class DraftName {

    private DraftName() {}

    /**
     * @param type code of the kind; the word for any paper stands where it is unknown
     * @param any the word for any paper
     */
    static String of(String type, String subject, String any) {
        String kind = DocumentType.ofCode(type).map(DocumentType::title).orElse(any);
        boolean capital = subject.length() > 1 && Character.isLowerCase(subject.charAt(1));
        // An abbreviation at the beginning keeps its capitals; the first word of a sentence does not.
        return kind + " " + (capital ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject);
    }
}
