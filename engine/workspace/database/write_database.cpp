#include "workspace/database/write_database.hpp"

#include "model/book/reported_periods.hpp"
#include "report/evaluate_workspace.hpp"
#include "workspace/database/inserter.hpp"
#include "workspace/database/tables.hpp"
#include "workspace/database/write_book.hpp"
#include "workspace/database/write_results.hpp"

#include <filesystem>
#include <soci/sqlite3/soci-sqlite3.h>

namespace jixiao::database {
namespace {

/// What a unit is called: as its tables say, else as its folder.
std::string unit_of(history::KeptWorkspace const& kept) {
    auto const& tables = kept.workspace.book.tables;
    if (!tables.empty() && !tables.front().unit.empty()) return tables.front().unit;
    return std::filesystem::path{kept.folder}.filename().string();
}

void write_unit(soci::session& session, UnitToWrite const& unit, Heading const& heading,
                Catalog const& catalog, Numbers& numbers) {
    auto const& workspace = unit.kept.workspace;
    FilesWithin const within{unit.kept.folder};
    write_book(session, workspace, unit_of(unit.kept), within, catalog, numbers);
    write_actuals(session, workspace, within, numbers);
    auto const periods = heading.period ? std::vector{*heading.period}
                                        : reported_periods(workspace.book, workspace.actuals);
    for (auto const& period : periods)
        write_evaluation(session, evaluate(workspace, period, Detail::verdicts), catalog, numbers);
    write_findings(session, unit.findings, numbers.units, within, catalog, numbers);
    auto const store = history::open_history(unit.kept);
    if (workspace.book.tables.empty())
        for (auto const& name : store.units()) write_closings(session, store, name, numbers);
    else
        write_closings(session, store, workspace.book.tables.front().unit, numbers);
}

/// The database as a file has it.
std::string bytes_of(soci::session& session) {
    using namespace sqlite_api;
    auto* const backend = static_cast<soci::sqlite3_session_backend*>(session.get_backend());
    sqlite3_int64 size = 0;
    auto* const bytes = sqlite3_serialize(backend->conn_, "main", &size, 0);
    if (!bytes) throw soci::soci_error{"out of memory"};
    std::string text(reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return text;
}

}  // namespace

std::string write_database(std::vector<UnitToWrite> const& units, Heading const& heading,
                           Catalog const& catalog) {
    try {
        soci::session session{*soci::factory_sqlite3(), ":memory:"};
        session << "PRAGMA user_version = " + std::to_string(schema_version);
        session << "BEGIN";
        for (auto const& statement : table_statements()) session << statement;
        for (auto const& statement : view_statements()) session << statement;
        Inserter{session, "about"}.add(
            {schema_version, heading.program, catalog.language() == Language::zh ? "zh" : "en"});
        Numbers numbers;
        for (auto const& unit : units) write_unit(session, unit, heading, catalog, numbers);
        write_findings(session, heading.findings, 0, FilesWithin{heading.folder}, catalog, numbers);
        session << "COMMIT";
        return bytes_of(session);
    } catch (soci::soci_error const& error) {
        throw Refusal{say("SQLite could not make the database: {0}", error.what())};
    }
}

}  // namespace jixiao::database
