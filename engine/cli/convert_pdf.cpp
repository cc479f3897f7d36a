#include "cli/convert_pdf.hpp"

#include "cli/convert_document.hpp"
#include "import/pdf_document.hpp"
#include "text/refusal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace jixiao {
namespace {

using namespace importing;

constexpr std::size_t pages_of_progress = 20, most_pages = 1000;

}  // namespace

Document convert_pdf(std::filesystem::path const& file, std::ostream& progress,
                     std::string const& words_of_progress) {
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
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const number = std::to_string(i + 1);
        auto const svg = words[i].empty()
                             ? std::string{}
                             : run({"pdftocairo", "-svg", "-f", number, "-l", number, path, "-"});
        pages.push_back({std::move(words[i]), read_pdf_rules(svg)});
        if (words.size() > pages_of_progress && (i + 1) % pages_of_progress == 0)
            progress << fmt::format("{} {}/{}\n", words_of_progress, i + 1, words.size())
                     << std::flush;
    }
    if (has_ruled_tables(pages)) return pdf_document(std::move(pages));
    return text_document(run({"pdftotext", "-layout", "-enc", "UTF-8", path, "-"}));
}

}  // namespace jixiao
