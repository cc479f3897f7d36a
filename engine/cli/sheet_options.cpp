#include "cli/sheet_options.hpp"

#include "cli/command_maker.hpp"
#include "cli/options.hpp"
#include "text/refusal.hpp"

#include <utility>

namespace jixiao {
namespace {

class SheetMaker : public CommandMaker {
public:
    using CommandMaker::CommandMaker;

    void sheet(CLI::App& program) const {
        auto& app = *command(program, "sheet",
                             say("export a spreadsheet to be filled in, and import it again"),
                             "jixiao sheet export 2024Q4 2024Q4.xlsx\n"
                             "jixiao sheet export 2024Q4 综合科.xlsx --owner 综合科\n"
                             "jixiao sheet import 综合科.xlsx --dry-run\n"
                             "jixiao sheet import 综合科.xlsx");
        texts(app, "export PERIOD FILE|import FILE",
              say("export: the period and the new file; import: the returned file"));
        option(app, "--table,--for", raw_.table, "TABLE",
               say("only tables with this text in their title, or with this code"));
        option(app, "--owner", raw_.owner, "OWNER", say("only indicators of this owner"));
        flag(app, "--dry-run", raw_.sheet.dry_run,
             say("show what would be written without writing it"));
        flag(app, "-y,--yes", raw_.sheet.yes, say("write without asking"));
    }
};

}  // namespace

void add_sheet_command(CLI::App& program, RawOptions& raw, Catalog const& catalog) {
    SheetMaker{raw, catalog}.sheet(program);
}

void read_sheet_options(RawOptions const& raw, Options& options) {
    auto const texts = std::exchange(options.texts, {});
    auto const action = texts.empty() ? std::string{} : texts.front();
    auto& sheet = options.sheet;
    sheet.is_import = action == "import";
    auto const is_export = action == "export";
    auto const count = is_export ? 3U : 2U;
    if ((!is_export && !sheet.is_import) || texts.size() != count)
        throw Refusal{say("sheet takes export, a period and a file, or import and a file"),
                      say("for example: jixiao sheet export 2024Q4 2024Q4.xlsx")};
    sheet.file = texts.back();
    sheet.dry_run = raw.sheet.dry_run;
    sheet.yes = raw.sheet.yes;
    options.owner = raw.owner;
    if (is_export) {
        options.period = read_period(texts[1]);
        if (sheet.dry_run || sheet.yes)
            throw Refusal{say("{0} can only be used with {1}",
                              sheet.dry_run ? "--dry-run" : "--yes", "sheet import")};
    } else if (!raw.table.empty() || !raw.owner.empty()) {
        throw Refusal{say("{0} can only be used with {1}", raw.owner.empty() ? "--for" : "--owner",
                          "sheet export")};
    }
}

}  // namespace jixiao
