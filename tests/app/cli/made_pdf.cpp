#include "base/utf8.hpp"
#include "tests/app/cli/made_documents.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace jixiao::tests {
namespace {

constexpr std::size_t lines_a_page = 40, letters_a_column = 9;  // letters as wide as they are high
constexpr double size = 9, line = 12, margin = 5, left = 40, top = 560;
constexpr double column = letters_a_column * size + 2 * margin;

std::vector<Character> letters_of(std::string const& text) {
    std::vector<Character> letters;
    for (std::size_t at = 0; at < text.size(); at += letters.back().bytes)
        letters.push_back(*character_at(text, at));
    return letters;
}

double width_of(Character const& letter) {
    return letter.code < 0x80 ? size / 2 : size;
}

/// A text as lines of at most this width, each as the codes of its letters.
std::vector<std::string> wrapped(std::string const& text, double most) {
    std::vector<std::string> lines(1);
    double used = 0;
    for (auto const& letter : letters_of(text)) {
        if (used + width_of(letter) > most) {
            lines.emplace_back();
            used = 0;
        }
        lines.back() += fmt::format("{:04X}", static_cast<unsigned>(letter.code));
        used += width_of(letter);
    }
    return lines;
}

/// Draws on pages that are counted in lines from the first one down.
class Pages {
public:
    void text(std::size_t at, double x, std::string const& codes) {
        page(at) += fmt::format("BT /F 9 Tf {:.2f} {:.2f} Td <{}> Tj ET\n", x,
                                height(at % lines_a_page) - size, codes);
    }
    void across(std::size_t at, bool is_end, double from, double to) {
        // The end of a page's last line is not the beginning of the next page.
        auto const place = is_end && at > 0 ? at - 1 : at;
        auto const y = height(place % lines_a_page + (is_end && at > 0 ? 1 : 0));
        page(place) += fmt::format("{:.2f} {:.2f} m {:.2f} {:.2f} l S\n", from, y, to, y);
    }
    void down(std::size_t from, std::size_t to, double x) {
        for (auto at = from; at < to; ++at)
            page(at) += fmt::format("{:.2f} {:.2f} m {:.2f} {:.2f} l S\n", x,
                                    height(at % lines_a_page), x, height(at % lines_a_page + 1));
    }
    std::vector<std::string> take() { return std::move(pages_); }

private:
    static double height(std::size_t at) { return top - line * static_cast<double>(at); }
    std::string& page(std::size_t at) {
        if (pages_.size() <= at / lines_a_page) pages_.resize(at / lines_a_page + 1);
        return pages_[at / lines_a_page];
    }
    std::vector<std::string> pages_;
};

double place_of(std::size_t c) {
    return left + column * static_cast<double>(c);
}

std::vector<std::string> lines_in(MadeCell const& cell) {
    return wrapped(cell.text, column * static_cast<double>(cell.columns) - 2 * margin);
}

/// Draws a form from a line on; the line behind it.
std::size_t draw(MadeForm const& form, std::size_t at, PageEnd page_end, Pages& pages) {
    pages.text(at, left, wrapped(form.title, 1e9)[0]);
    at += 2;
    std::vector<std::size_t> begins;
    for (auto const& row : form.grid) {
        std::size_t height = 1;
        for (auto const& cell : row)
            if (!cell.is_gone && cell.rows == 1) height = std::max(height, lines_in(cell).size());
        auto const room = lines_a_page - at % lines_a_page;
        if (page_end == PageEnd::between_rows && height > room) at += room;
        begins.push_back(at);
        at += height;
    }
    begins.push_back(at);
    for (std::size_t r = 0; r < form.grid.size(); ++r)
        for (std::size_t c = 0; c < form.grid[r].size(); ++c) {
            auto const& cell = form.grid[r][c];
            if (cell.is_gone) continue;
            auto const begin = begins[r], end = begins[r + cell.rows];
            auto const from = place_of(c), to = place_of(c + cell.columns);
            pages.across(begin, false, from, to);
            pages.across(end, true, from, to);
            // What a page cuts is closed at its end and opened on the next.
            for (auto cut = (begin / lines_a_page + 1) * lines_a_page; cut < end;
                 cut += lines_a_page) {
                pages.across(cut, true, from, to);
                pages.across(cut, false, from, to);
            }
            pages.down(begin, end, from);
            pages.down(begin, end, to);
            auto place = begin;
            for (auto const& codes : lines_in(cell)) pages.text(place++, from + margin, codes);
        }
    return at;
}

/// Every code is its letter: ASCII half as wide as the others.
constexpr auto* to_unicode =
    "/CIDInit /ProcSet findresource begin begincmap /CMapName /Plain def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange "
    "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end";

}  // namespace

std::string as_pdf(std::vector<MadeForm> const& forms, PageEnd page_end) {
    Pages drawn;
    std::size_t at = 0;
    for (auto const& form : forms) {
        // A title stands on the page of its table.
        at = (draw(form, at, page_end, drawn) / lines_a_page + 1) * lines_a_page;
    }
    auto const pages = drawn.take();
    std::vector<std::string> objects{
        "<</Type /Catalog /Pages 2 0 R>>",
        "",
        "<</Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H "
        "/DescendantFonts [4 0 R] /ToUnicode 5 0 R>>",
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo "
        "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor 6 0 R "
        "/DW 1000 /W [32 126 500]>>",
        fmt::format("<</Length {}>>\nstream\n{}\nendstream", std::string{to_unicode}.size(),
                    to_unicode),
        "<</Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] "
        "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80>>"};
    std::string kids;
    for (auto const& page : pages) {
        auto const number = objects.size() + 1;
        kids += fmt::format("{} 0 R ", number);
        objects.push_back(
            fmt::format("<</Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] "
                        "/Contents {} 0 R /Resources <</Font <</F 3 0 R>>>>>>",
                        number + 1));
        objects.push_back(fmt::format("<</Length {}>>\nstream\n{}\nendstream", page.size(), page));
    }
    objects[1] = fmt::format("<</Type /Pages /Kids [{}] /Count {}>>", kids, pages.size());
    std::string pdf = "%PDF-1.7\n",
                table = fmt::format("0 {}\n0000000000 65535 f \n", objects.size() + 1);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += fmt::format("{:010} 00000 n \n", pdf.size());
        pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
    }
    auto const place = pdf.size();
    return pdf + "xref\n" + table +
           fmt::format("trailer\n<</Size {} /Root 1 0 R>>\nstartxref\n{}\n%%EOF\n",
                       objects.size() + 1, place);
}

}  // namespace jixiao::tests
