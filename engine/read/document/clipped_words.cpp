#include "read/document/clipped_words.hpp"

#include "read/document/pdf_table.hpp"

#include <algorithm>
#include <cmath>

namespace jixiao::document {
namespace {

/// Whether two words are one that is printed on two pages, whose tables end and begin there.
bool is_same(PdfWord const& a, double end, PdfWord const& b, double begin) {
    constexpr double near = 2;
    return a.text == b.text && std::abs(a.left - b.left) < near &&
           std::abs((a.top - end) - (b.top - begin)) < near;
}

}  // namespace

void drop_clipped_words(std::vector<PdfPage>& pages) {
    for (std::size_t i = 0; i + 1 < pages.size(); ++i) {
        auto const upper = bands_of(pages[i]), lower = bands_of(pages[i + 1]);
        if (upper.empty() || lower.empty()) continue;
        auto const end = upper.back().second, begin = lower.front().first;
        auto& above = pages[i].words;
        auto& below = pages[i + 1].words;
        std::erase_if(above, [&](PdfWord const& word) {
            return word.middle() > end && std::any_of(below.begin(), below.end(), [&](auto& other) {
                       return other.middle() > begin && is_same(word, end, other, begin);
                   });
        });
        std::erase_if(below, [&](PdfWord const& word) {
            return word.middle() <= begin &&
                   std::any_of(above.begin(), above.end(), [&](auto& other) {
                       return other.middle() <= end && is_same(other, end, word, begin);
                   });
        });
    }
}

}  // namespace jixiao::document
