#include "read/document/html_text.hpp"
#include "read/document/number_in.hpp"
#include "read/document/pdf_page.hpp"

namespace jixiao::document {

std::vector<std::vector<PdfWord>> read_pdf_words(std::string_view bbox) {
    constexpr std::size_t most_pages = 5000, most_words = 2'000'000;
    std::vector<std::vector<PdfWord>> pages;
    std::size_t words = 0;
    for (auto at = bbox.find('<'); at != std::string_view::npos; at = bbox.find('<', at + 1)) {
        auto const rest = bbox.substr(at);
        if (rest.starts_with("<page ") && pages.size() < most_pages) pages.emplace_back();
        if (!rest.starts_with("<word ") || pages.empty() || ++words > most_words) continue;
        auto const open = rest.find('>');
        auto const close = rest.find("</word>");
        if (open == std::string_view::npos || close == std::string_view::npos || close < open)
            continue;
        auto const tag = rest.substr(0, open);
        PdfWord word{number_of(tag, "xMin"),
                     number_of(tag, "yMin"),
                     number_of(tag, "xMax"),
                     number_of(tag, "yMax"),
                     plain_text(rest.substr(open + 1, close - open - 1)),
                     false};
        if (!word.text.empty()) pages.back().push_back(std::move(word));
    }
    return pages;
}

}  // namespace jixiao::document
