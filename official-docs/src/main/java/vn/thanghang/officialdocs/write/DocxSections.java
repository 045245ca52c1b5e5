package vn.thanghang.officialdocs.write;

/** Page size, margins, page numbers and the address foot: one section of the file per sheet. */
final class DocxSections {
    private static final String MAIN = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String PAGE_NUMBER = "<w:hdr " + MAIN + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
            + "<w:fldSimple w:instr=\"PAGE\"><w:r><w:rPr>" + DocxParagraphs.FONT
            + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>";

    private DocxSections() {}

    /** Ends a sheet behind what has been added; the last one closes the file's body. */
    static void end(StringBuilder out, DocxPackage parts, Sheet sheet, boolean last) {
        if (last) {
            section(out, parts, sheet);
        } else {
            out.append("<w:p><w:pPr>");
            DocxParagraphs.exactHeight(out, 20, 0);
            DocxParagraphs.mark(out, 2);
            section(out, parts, sheet);
            out.append("</w:pPr></w:p>");
        }
    }

    private static void section(StringBuilder out, DocxPackage parts, Sheet sheet) {
        String numbers = parts.headerOrFooter("header", PAGE_NUMBER);
        out.append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"")
                .append(numbers)
                .append("\"/>");
        if (sheet.address() != null) {
            String foot = parts.headerOrFooter("footer", foot(sheet.address()));
            out.append("<w:footerReference w:type=\"first\" r:id=\"")
                    .append(foot)
                    .append("\"/>");
        }
        out.append("<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"").append(DocxUnits.twips(sheet.widthMm()));
        out.append("\" w:h=\"").append(DocxUnits.twips(sheet.heightMm()));
        out.append(sheet.landscape() ? "\" w:orient=\"landscape\"/>" : "\"/>");
        out.append("<w:pgMar w:top=\"").append(DocxUnits.twips(Sheet.TOP_MM));
        out.append("\" w:right=\"").append(DocxUnits.twips(Sheet.RIGHT_MM));
        out.append("\" w:bottom=\"").append(DocxUnits.twips(Sheet.BOTTOM_MM));
        out.append("\" w:left=\"").append(DocxUnits.twips(Sheet.LEFT_MM));
        out.append("\" w:header=\"").append(DocxUnits.twips(Sheet.NUMBER_MM));
        out.append("\" w:footer=\"").append(DocxUnits.twips(Sheet.NUMBER_MM));
        out.append("\" w:gutter=\"0\"/><w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>");
    }

    private static String foot(String address) {
        return "<w:ftr " + MAIN + "><w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\""
                + " w:color=\"000000\"/></w:pBdr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>" + DocxParagraphs.FONT
                + "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/></w:rPr><w:t xml:space=\"preserve\">"
                + Markup.attribute(address) + "</w:t></w:r></w:p></w:ftr>";
    }
}
