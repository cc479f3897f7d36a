#include "app/cli/sheet_command.hpp"

#include "base/refusal.hpp"

namespace jixiao {
namespace {

void read_sheet(Given const& given, Options& options) {
    auto const& texts = given.texts;
    auto const action = texts.empty() ? std::string{} : texts.front();
    auto& sheet = options.sheet;
    sheet.is_import = action == "import";
    auto const is_export = action == "export";
    auto const count = is_export ? 3U : 2U;
    if ((!is_export && !sheet.is_import) || texts.size() != count)
        throw Refusal{say("sheet takes export, a period and a file, or import and a file"),
                      say("for example: jixiao sheet export 2024Q4 2024Q4.xlsx")};
    sheet.file = texts.back();
    sheet.dry_run = given.has("dry-run");
    sheet.yes = given.has("yes");
    options.history.restates = given.has("restate");
    if (is_export) {
        options.period = read_period(texts[1]);
        for (auto const* option : {"dry-run", "yes", "restate"})
            if (given.has(option))
                throw Refusal{say("{0} can only be used with {1}", "--" + std::string{option},
                                  "sheet import")};
    } else if (given.has("table") || given.has("owner")) {
        throw Refusal{say("{0} can only be used with {1}", given.has("owner") ? "--owner" : "--for",
                          "sheet export")};
    }
}

int run_sheet(Shell const& shell) {
    return shell.options.sheet.is_import ? import_sheet(shell) : export_sheet(shell);
}

}  // namespace

Command sheet_command() {
    return {"sheet",
            say("export a spreadsheet to be filled in, and import it again"),
            {texts_option("export PERIOD FILE|import FILE",
                          say("export: the period and the new file; import: the returned file")),
             table_option_of_lines(), owner_option(),
             switch_option("--dry-run", say("show what would be written without writing it")),
             switch_option("-y,--yes", say("write without asking")),
             switch_option("--restate", say("write it although it changes a closed period"))},
            "jixiao sheet export 2024Q4 2024Q4.xlsx\n"
            "jixiao sheet export 2024Q4 综合科.xlsx --owner 综合科\n"
            "jixiao sheet import 综合科.xlsx --dry-run\n"
            "jixiao sheet import 综合科.xlsx",
            read_sheet,
            run_sheet};
}

}  // namespace jixiao
