/** The words people read, held against what the offices of a province say. */
package vn.thanghang.words;
