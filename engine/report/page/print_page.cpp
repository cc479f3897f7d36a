#include "report/page/print_page.hpp"

#include "base/refusal.hpp"
#include "system/run_program.hpp"
#include "system/temporary_folder.hpp"
#include "system/write_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>
#include <unistd.h>

namespace jixiao::reports {
namespace {

std::vector<std::string> chromium_arguments(std::string const& program,
                                            std::filesystem::path const& folder) {
    std::vector<std::string> arguments{program,
                                       "--headless",
                                       "--disable-gpu",
                                       "--disable-quic",
                                       "--disable-background-networking",
                                       "--disable-dev-shm-usage",
                                       "--no-first-run",
                                       "--user-data-dir=" + (folder / "profile").string(),
                                       "--no-pdf-header-footer",
                                       "--print-to-pdf=" + (folder / "page.pdf").string(),
                                       "file://" + (folder / "page.html").string()};
    // Chromium refuses to run in its sandbox as root.
    if (::geteuid() == 0) arguments.insert(arguments.begin() + 1, "--no-sandbox");
    return arguments;
}

/// Chromium reserves far more address space than it uses, and shares memory through files.
constexpr Limits chromium_limits{std::chrono::seconds{120}, std::size_t{1} << 30,
                                 std::numeric_limits<std::size_t>::max()};

ProgramResult run_chromium(std::filesystem::path const& folder) {
    ProgramResult result{Outcome::not_installed, 127, {}, {}};
    for (auto const* program : {"chromium", "chromium-browser", "google-chrome"}) {
        result = run_program(chromium_arguments(program, folder), chromium_limits);
        if (result.outcome != Outcome::not_installed) break;
    }
    return result;
}

/// Whether a text has Chinese characters: what UTF-8 begins with these bytes is U+4000 to U+9FFF.
bool has_chinese(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '\xE4' && c <= '\xE9'; });
}

/// Chromium prints boxes where the machine has no font for a character. Where nothing tells which
/// fonts there are, it is left to print.
void require_chinese_font() {
    auto const fonts = run_program({"fc-list", ":lang=zh", "family"});
    auto const is_known = fonts.outcome == Outcome::finished && fonts.exit_code == 0;
    if (is_known && fonts.output.find_first_not_of("\n ") == std::string::npos)
        throw Refusal{say("printing a PDF needs a Chinese font, and none is installed"),
                      say("install it with: sudo apt-get install {0}", "fonts-noto-cjk")};
}

}  // namespace

std::string with_dates(std::string pdf, boost::gregorian::date dated) {
    auto const stamp =
        fmt::format("{:04}{:02}{:02}000000", static_cast<int>(dated.year()),
                    static_cast<int>(dated.month().as_number()), static_cast<int>(dated.day()));
    for (auto const* key : {"/CreationDate (D:", "/ModDate (D:"}) {
        std::string const word{key};
        for (auto at = pdf.find(word); at != std::string::npos; at = pdf.find(word, at)) {
            at += word.size();
            auto const digits = pdf.find_first_not_of("0123456789", at) - at;
            if (digits == stamp.size()) pdf.replace(at, digits, stamp);
        }
    }
    return pdf;
}

std::string print_page(std::string const& page, boost::gregorian::date dated) {
    if (has_chinese(page)) require_chinese_font();
    TemporaryFolder const folder;
    write_new_file(folder.path() / "page.html", page);
    auto const result = run_chromium(folder.path());
    if (result.outcome == Outcome::not_installed)
        throw Refusal{say("printing a PDF needs Chromium, which is not installed"),
                      say("install it with: sudo apt-get install {0}", "chromium")};
    if (result.outcome == Outcome::took_too_long)
        throw Refusal{say("Chromium took too long to print the report"),
                      say("print the HTML report from a browser")};
    std::ifstream file{folder.path() / "page.pdf", std::ios::binary};
    std::string pdf{std::istreambuf_iterator<char>{file}, {}};
    if (!pdf.starts_with("%PDF-"))
        throw Refusal{say("Chromium could not print the report (exit code {0})", result.exit_code),
                      say("print the HTML report from a browser")};
    return with_dates(std::move(pdf), dated);
}

}  // namespace jixiao::reports
