#include "app/bulk/export.hpp"
#include "app/cli/finding.hpp"
#include "app/cli/member_findings.hpp"
#include "app/cli/restated.hpp"
#include "app/cli/version.hpp"
#include "base/refusal.hpp"
#include "report/data/diagnostics.hpp"
#include "workspace/database/write_database.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>

namespace jixiao {
namespace {

/// All of it as a database, with what is wrong in it.
int export_database(Shell const& shell, Members const& members, Catalog const& catalog) {
    auto has_errors = members.are_many && report_errors(shell, members.naming, {}, catalog);
    std::vector<database::UnitToWrite> units;
    for (auto const& member : members.all) {
        auto const& [folder, workspace] = member;
        units.push_back({kept_in(shell, folder, workspace), everything_in(member, shell)});
        std::vector<Diagnostic> errors;
        std::copy_if(units.back().findings.begin(), units.back().findings.end(),
                     std::back_inserter(errors),
                     [](auto const& each) { return each.severity == Severity::error; });
        shell.err << diagnostics_text(errors, catalog, shell.options.ambiguous);
        has_errors |= !errors.empty();
    }
    database::Heading const heading{std::string{version}, shell.options.period,
                                    members.naming.diagnostics, shell.options.folder};
    shell.deliver(database::write_database(units, heading, catalog));
    return has_errors ? findings : clean;
}

int run_export(Shell const& shell) {
    auto const is_database = shell.options.format == "sqlite";
    if (is_database && shell.options.output.empty() && shell.environment.out_is_terminal)
        throw Refusal{say("this format cannot be shown on a terminal"), say("name a file with -o")};
    auto const members = load_members(shell);
    Catalog const catalog{shell.language(members.language())};
    if (is_database) return export_database(shell, members, catalog);
    auto has_errors = members.are_many && report_errors(shell, members.naming, {}, catalog);
    std::vector<boost::json::object> records;
    for (auto const& member : members.all) {
        has_errors |= report_errors(shell, member.workspace, {}, catalog);
        auto const more = bulk::records_of(member.workspace, shell.options.period);
        records.insert(records.end(), more.begin(), more.end());
    }
    if (shell.options.format == "ndjson") {
        shell.deliver(bulk::ndjson_of(records));
        return has_errors ? findings : clean;
    }
    std::vector<Diagnostic> refused;
    auto const csv = bulk::csv_of(records, refused);
    if (!csv) {
        shell.err << diagnostics_text(refused, catalog, shell.options.ambiguous);
        return could_not_run;
    }
    shell.deliver(*csv);
    return has_errors ? findings : clean;
}

}  // namespace

Command export_command() {
    return {"export",
            say("export the workspace as records for bulk, or as a SQLite database"),
            {format_option("ndjson|csv|sqlite",
                           say("ndjson (default), csv or sqlite: a database for SQL")),
             period_option(say("record the previous period, which bulk --period needs "
                               "for the trend; sqlite: judge only this period")),
             output_option()},
            "jixiao export -C samples/hongshan-2024 -o records.ndjson\n"
            "jixiao export -C samples/hongshan-2024 --period 2024Q3 | jixiao bulk\n"
            "jixiao export -C samples/hongshan-2024 -o hongshan.sqlite",
            read_nothing,
            run_export};
}

}  // namespace jixiao
