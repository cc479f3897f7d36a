#include "app/cli/convert_pdf.hpp"

#include "app/cli/convert_document.hpp"
#include "base/refusal.hpp"
#include "read/document/pdf_document.hpp"

#include <algorithm>

namespace jixiao {
namespace {

using namespace document;

constexpr std::size_t pages_at_once = 20, most_pages = 1000;

/// The drawings of `count` pages in one file; a file of a single page does not mark where it
/// begins.
std::vector<std::string_view> drawings_in(std::string_view svg, std::size_t count) {
    if (count == 1) return {svg};
    constexpr std::string_view begin = "<page>";
    std::vector<std::string_view> drawings;
    for (auto at = svg.find(begin); at != std::string_view::npos;) {
        auto const next = svg.find(begin, at + 1);
        drawings.push_back(svg.substr(at, next == std::string_view::npos ? next : next - at));
        at = next;
    }
    return drawings;
}

}  // namespace

Document convert_pdf(std::filesystem::path const& file, WorkProgress const& progress) {
    auto const path = std::filesystem::absolute(file).string();
    auto const run = [&](std::vector<std::string> arguments) {
        return run_converter(arguments, Converter::pdftotext, file);
    };
    auto words = read_pdf_words(run({"pdftotext", "-bbox", "-enc", "UTF-8", path, "-"}));
    if (std::all_of(words.begin(), words.end(), [](auto const& page) { return page.empty(); }))
        throw Refusal{
            say("{0} has no text: it is a scan, with pictures of pages only", file.string()),
            say("ask for the file it was printed from, or type the table")};
    if (words.size() > most_pages)
        throw Refusal{
            say("{0} has {1} pages; the limit is {2}", file.string(), words.size(), most_pages),
            say("import the part with the tables")};
    std::vector<PdfPage> pages;
    auto const add = [&](std::size_t first, std::size_t count) {
        auto const svg = run({"pdftocairo", "-svg", "-f", std::to_string(first + 1), "-l",
                              std::to_string(first + count), path, "-"});
        auto const drawings = drawings_in(svg, count);
        if (drawings.size() != count) return false;
        for (std::size_t i = 0; i < count; ++i)
            pages.push_back({std::move(words[first + i]), read_pdf_rules(drawings[i])});
        return true;
    };
    for (std::size_t first = 0; first < words.size(); first += pages_at_once) {
        auto const count = std::min(pages_at_once, words.size() - first);
        report_progress(progress, first, words.size(), file.string());
        if (!add(first, count))  // another version of poppler draws one page a file
            for (std::size_t i = 0; i < count; ++i) add(first + i, 1);
    }
    if (has_ruled_tables(pages)) return pdf_document(std::move(pages));
    return text_document(run({"pdftotext", "-layout", "-enc", "UTF-8", path, "-"}));
}

}  // namespace jixiao
