#include "read/workspace/workspace.hpp"
#include "system/run_program.hpp"
#include "tests/app/cli/made_documents.hpp"
#include "tests/app/cli/program.hpp"
#include "tests/catch.hpp"
#include "tests/golden.hpp"

#include <fmt/format.h>

#include <set>

using namespace jixiao;
using namespace jixiao::tests;
namespace fs = std::filesystem;

namespace {

Book const& published() {
    static auto const book = load_workspace(JIXIAO_SOURCE_DIR "/samples/hongshan-2024").book;
    return book;
}

/// Every row with all that is printed of it.
std::multiset<std::string> rows_of(Book const& book) {
    std::multiset<std::string> rows;
    for (auto const& table : book.tables)
        for (auto const& goal : table.goals)
            for (auto const& row : goal.indicators) {
                auto text = fmt::format("{} {} {} {}-{} {} {} {}", table.unit, table.year,
                                        table.project, goal.term.from_year, goal.term.to_year,
                                        row.name, row.target.text, row.basis);
                for (auto const& level : row.path) text += "/" + level;
                for (auto const& [year, past] : row.history)
                    text += fmt::format(" {}: {}", year, past.text);
                rows.insert(text);
            }
    return rows;
}

struct Read {
    int code = -1;
    std::size_t right = 0, wrong = 0;
    std::string told;
};

/// Imports a document, and compares its rows with those that were printed.
Read read_back(Scratch const& scratch, std::string const& name) {
    auto const out = scratch.path() / (name + ".out");
    auto const outcome = start({"import", (scratch.path() / name).string(), "-o", out.string()});
    Read read{outcome.code, 0, 0, outcome.out + outcome.err};
    if (!fs::exists(out)) return read;
    auto printed = rows_of(published());
    for (auto const& row : rows_of(load_workspace(out).book)) {
        auto const found = printed.find(row);
        if (found == printed.end()) {
            ++read.wrong;
            read.told += "\nnot printed: " + row;
            continue;
        }
        ++read.right;
        printed.erase(found);
    }
    for (auto const& row : printed) read.told += "\nmissing: " + row;
    return read;
}

constexpr std::size_t all_rows = 251, most_of_a_pdf = 248;

/// LibreOffice's PDF of a document.
void print_by_office(fs::path const& file) {
    auto const folder = file.parent_path().string();
    auto const result =
        run_program({"soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless",
                     "--norestore", "--convert-to", "pdf", "--outdir", folder, file.string()});
    INFO("libreoffice-calc-nogui and libreoffice-writer-nogui have to be installed");
    CAPTURE(result.errors);
    REQUIRE(result.outcome == jixiao::Outcome::finished);
    REQUIRE(result.exit_code == 0);
}

}  // namespace

TEST_CASE("import: the published tables read the same from every kind of document", "[cli]") {
    Scratch const scratch;
    auto const forms = forms_of(published());
    auto const [name, text] =
        GENERATE_COPY(table<std::string, std::string>({{"a.html", as_html(forms)},
                                                       {"a.tsv", as_tsv(forms)},
                                                       {"a.csv", as_csv(forms)},
                                                       {"a.md", as_markdown(forms)},
                                                       {"a.xlsx", as_xlsx(forms)},
                                                       {"a.docx", as_docx(forms)}}));
    CAPTURE(name);
    put(scratch.path() / name, text);
    auto const read = read_back(scratch, name);
    CAPTURE(read.told);
    CHECK(read.code == 0);
    CHECK(read.right == all_rows);
    CHECK(read.wrong == 0);
}

TEST_CASE("import: a PDF of the published tables gives nearly every row and no wrong one",
          "[cli]") {
    Scratch const scratch;
    auto const forms = forms_of(published());
    auto const how = GENERATE(values<std::string>({"word", "sheet", "office", "office sheet"}));
    CAPTURE(how);
    auto const file = scratch.path() / "a.pdf";
    if (how == "word") put(file, as_pdf(forms, PageEnd::cuts_rows));
    if (how == "sheet") put(file, as_pdf(forms, PageEnd::between_rows));
    if (how == "office") {
        put(scratch.path() / "a.docx", as_docx(forms));
        print_by_office(scratch.path() / "a.docx");
    }
    if (how == "office sheet") {
        put(scratch.path() / "a.xlsx", as_xlsx(forms));
        print_by_office(scratch.path() / "a.xlsx");
    }
    auto const read = read_back(scratch, "a.pdf");
    CAPTURE(read.told);
    CHECK(read.code == (read.right == all_rows ? 0 : 1));
    CHECK(read.right >= most_of_a_pdf);
    CHECK(read.wrong == 0);
}
