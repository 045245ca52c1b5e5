package vn.thanghang.assignment.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Annexes as offices write them, as real files of Word and Excel. */
public final class AnnexFiles {

    private AnnexFiles() {}

    /** A sheet with these rows; "^" is the lower part of the cell above, "<" the right part of the cell before. */
    public static byte[] workbook(List<List<Object>> rows) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Phụ lục");
            var dated = workbook.createCellStyle();
            dated.setDataFormat(workbook.getCreationHelper().createDataFormat().getFormat("dd/mm/yyyy"));
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object value = rows.get(r).get(c);
                    switch (value) {
                        case LocalDate day -> {
                            var cell = row.createCell(c);
                            cell.setCellValue(day);
                            cell.setCellStyle(dated);
                        }
                        case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                        default -> {
                            String text = value.toString();
                            if (!text.isEmpty() && !text.equals("^") && !text.equals("<")) {
                                row.createCell(c).setCellValue(text);
                            }
                        }
                    }
                }
            }
            merged(rows).forEach(sheet::addMergedRegion);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CellRangeAddress> merged(List<List<Object>> rows) {
        var regions = new java.util.ArrayList<CellRangeAddress>();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (says(rows, r, c, "^") || says(rows, r, c, "<")) {
                    continue;
                }
                int height = 1;
                while (says(rows, r + height, c, "^")) {
                    height++;
                }
                int width = 1;
                while (says(rows, r, c + width, "<")) {
                    width++;
                }
                if (height > 1 || width > 1) {
                    regions.add(new CellRangeAddress(r, r + height - 1, c, c + width - 1));
                }
            }
        }
        return regions;
    }

    private static boolean says(List<List<Object>> rows, int r, int c, String sign) {
        return r < rows.size() && c < rows.get(r).size() && rows.get(r).get(c).equals(sign);
    }

    /** A paper with one table of these rows, written as in {@link #workbook}. */
    public static byte[] paper(List<List<Object>> rows) {
        try (var paper = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            paper.createParagraph().createRun().setText("PHỤ LỤC PHÂN CÔNG");
            XWPFTable table = paper.createTable();
            table.removeRow(0);
            for (List<Object> line : rows) {
                var row = table.createRow();
                while (!row.getTableCells().isEmpty()) {
                    row.removeCell(0);
                }
                for (int c = 0; c < line.size(); c++) {
                    if (line.get(c).equals("<")) {
                        continue;
                    }
                    fill(row.addNewTableCell(), line, c, rows, rows.indexOf(line));
                }
            }
            paper.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFTableCell cell, List<Object> line, int c, List<List<Object>> rows, int r) {
        int width = 1;
        while (c + width < line.size() && line.get(c + width).equals("<")) {
            width++;
        }
        var form = cell.getCTTc().addNewTcPr();
        if (width > 1) {
            form.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
        if (line.get(c).equals("^")) {
            form.addNewVMerge().setVal(STMerge.CONTINUE);
            return;
        }
        if (says(rows, r + 1, c, "^")) {
            form.addNewVMerge().setVal(STMerge.RESTART);
        }
        String[] paragraphs = line.get(c).toString().split("\n");
        cell.setText(paragraphs[0]);
        for (int i = 1; i < paragraphs.length; i++) {
            cell.addParagraph().createRun().setText(paragraphs[i]);
        }
    }
}
