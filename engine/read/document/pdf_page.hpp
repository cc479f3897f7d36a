#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jixiao::document {

/// A word of a page; lengths in points from the page's upper left corner.
struct PdfWord {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string text;
    bool overflows = false;  // it runs over the edge of its cell

    double middle() const { return (top + bottom) / 2; }
};

/// A drawn line: across at `at` from the top, or down at `at` from the left.
struct PdfRule {
    double at = 0, from = 0, to = 0;
};

struct PdfRules {
    std::vector<PdfRule> across, down;
};

struct PdfPage {
    std::vector<PdfWord> words;
    PdfRules rules;
};

/// The words of every page, from what `pdftotext -bbox` prints.
std::vector<std::vector<PdfWord>> read_pdf_words(std::string_view bbox);

/// The lines of a page, from what `pdftocairo -svg` prints: strokes, thin filled boxes, and the
/// sides of outlined ones.
PdfRules read_pdf_rules(std::string_view svg);

}  // namespace jixiao::document
