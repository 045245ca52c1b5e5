/**
 * The office's own register of numbers: papers that go out and come in, each with the next number of its series, without
 * gap or double. Off until a document says that the office keeps its numbers here (practice: the province's document
 * system remains the place of the clerk). Forms of the books: NĐ 30/2020/NĐ-CP, appendix IV.
 */
@NullMarked
package vn.thanghang.directive.numbers;

import org.jspecify.annotations.NullMarked;
