#include "report/page/print_page.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <cstdlib>

using namespace jixiao;
using namespace jixiao::tests;

namespace {

/// PATH as it was, when this goes.
class Path {
public:
    explicit Path(std::string const& path) : before_{std::getenv("PATH")} {
        ::setenv("PATH", path.c_str(), 1);
    }
    Path(Path const&) = delete;
    Path& operator=(Path const&) = delete;
    ~Path() { ::setenv("PATH", before_.c_str(), 1); }

private:
    std::string before_;
};

/// A program of this name that does this.
void put_program(std::filesystem::path const& file, std::string const& script) {
    put(file, "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
}

tests::Outcome print_to(std::string const& file) {
    return start_in_english(
        {"report", "-C", "unit", "--period", "2024Q3", "--format", "pdf", "-o", file});
}

/// Writes a small document with the hour in it where --print-to-pdf says.
constexpr auto printing =
    "for word; do case $word in --print-to-pdf=*) file=${word#*=} ;; esac; done\n"
    "printf '%%PDF-1.4\\n/CreationDate (D:%s+00)\\n' \"$(date +%Y%m%d%H%M%S)\" > \"$file\"";

}  // namespace

TEST_CASE("print: the dates of a document are those it is about", "[cli]") {
    auto const [pdf, dated] = GENERATE(table<std::string, std::string>({
        {"/CreationDate (D:20261124124108+00'00')\n/ModDate (D:20261124124109+00'00')>>",
         "/CreationDate (D:20240930000000+00'00')\n/ModDate (D:20240930000000+00'00')>>"},
        {"/CreationDate (D:2026)", "/CreationDate (D:2026)"},
        {"/CreationDate (D:", "/CreationDate (D:"},
        {"(20261124124108)", "(20261124124108)"},
    }));
    CHECK(reports::with_dates(pdf, {2024, 9, 30}) == dated);
}

TEST_CASE("print: without Chromium, or when it fails, the old file stays", "[cli]") {
    Scratch const scratch;
    put(scratch.path() / "old.pdf", "old");
    auto const bin = scratch.path() / "bin";
    std::filesystem::create_directory(bin);
    auto const [script, part] = GENERATE(table<std::string, std::string>({
        {"", "apt-get install chromium"},
        {"exit 3", "exit code 3"},
        {"for word; do case $word in --print-to-pdf=*) echo no > ${word#*=} ;; esac; done",
         "could not print"},
    }));
    if (!script.empty()) put_program(bin / "chromium", script);
    Path const path{bin.string()};
    auto const outcome = print_to((scratch.path() / "old.pdf").string());
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(part) != std::string::npos);
    CHECK(read_whole(scratch.path() / "old.pdf") == "old");
}

TEST_CASE("print: what Chromium made goes to the file, with the period's date", "[cli]") {
    Scratch const scratch;
    put_program(scratch.path() / "chromium", printing);
    Path const path{scratch.path().string() + ":" + std::getenv("PATH")};
    auto const outcome = print_to((scratch.path() / "new.pdf").string());
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(read_whole(scratch.path() / "new.pdf") ==
          "%PDF-1.4\n/CreationDate (D:20240930000000+00)\n");
}

TEST_CASE("print: without a Chinese font nothing is printed, and the package is named", "[cli]") {
    Scratch const scratch;
    put_program(scratch.path() / "chromium", printing);
    auto const [fonts, code] = GENERATE(table<std::string, int>({
        {"echo", 2},
        {"echo 'Noto Sans CJK SC'", 0},
        {"exit 1", 0},  // which fonts there are is not known
    }));
    put_program(scratch.path() / "fc-list", fonts);
    Path const path{scratch.path().string() + ":" + std::getenv("PATH")};
    auto const outcome = print_to((scratch.path() / "new.pdf").string());
    CAPTURE(fonts, outcome.err);
    CHECK(outcome.code == code);
    CHECK(std::filesystem::exists(scratch.path() / "new.pdf") == (code == 0));
    CHECK((outcome.err.find("fonts-noto-cjk") != std::string::npos) == (code == 2));
}

TEST_CASE("print: a PDF is not written to a terminal", "[cli]") {
    auto terminal = plain_environment();
    terminal.out_is_terminal = true;
    auto const outcome = start({"report", "-C", "unit", "--format", "pdf"}, "", terminal);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
}
