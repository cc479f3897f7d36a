#include "read/workspace/read_book.hpp"

#include "base/byte_order_mark.hpp"
#include "base/parallel.hpp"
#include "read/workspace/check_book.hpp"
#include "read/workspace/known_entries.hpp"
#include "read/workspace/read_budget.hpp"

#include <atomic>
#include <set>

namespace jixiao {
namespace {

TableFile read_table_file(Source const& source, Units const& units,
                          std::vector<Diagnostic>& diagnostics, TextPool& pool) {
    if (is_budget(source)) return {nullptr, read_budget(source, units, diagnostics)};
    TableFile file;
    if (auto table = read_table(source, units, diagnostics, &pool, &file.lacks_rows))
        file.table = std::make_shared<Table>(*std::move(table));
    return file;
}

/// What only follows from tables that could not be read: first the tables.
bool follows_from_lost_tables(Diagnostic const& found) {
    return found.code == "unknown-indicator" || found.code == "outlay-table" ||
           found.code == "overall-table" || found.code == "period-outside-terms";
}

/// What files gave, each shared with the cache where there is one.
template <class Value>
struct FileReads {
    explicit FileReads(std::size_t files) : all(files) {}

    template <class Read>
    void read_at(std::size_t index, FoundFile const& file, FileAccess const& access,
                 Read const& read, KnownFiles<Value> const* known) {
        auto const same =
            known ? known->find(file.name) : typename KnownFiles<Value>::const_iterator{};
        bool const is_known = known && same != known->end();
        if (is_known && access.is_unchanged && access.is_unchanged(file.path)) {
            all[index] = same->second;
            return;
        }
        std::error_code failure;
        auto bytes = access.read(file.path, failure);
        if (failure) {
            FileRead<Value> none;
            none.diagnostics = {unreadable_file(file.name, failure, file.asked_from)};
            all[index] = std::make_shared<FileRead<Value>>(std::move(none));
            return;
        }
        if (is_known && same->second->source->text == without_mark(bytes)) {
            all[index] = same->second;
            return;
        }
        auto const* const known_read = is_known ? same->second.get() : nullptr;
        all[index] = std::make_shared<FileRead<Value>>(
            read_file<Value>(file, std::move(bytes), [&](Source const& source, auto& diagnostics) {
                return read(source, diagnostics, known_read);
            }));
    }

    void remember_in(KnownFiles<Value>& known) const {
        known.clear();
        for (auto const& read : all)
            if (read->source) known.insert_or_assign(read->source->name, read);
    }

    std::vector<std::shared_ptr<FileRead<Value>>> all;
};

}  // namespace

// Tables and actuals are most of the work, and each file stands for itself.
void read_book(std::vector<FoundFile> const& table_files,
               std::vector<FoundFile> const& actuals_files, FileAccess const& access,
               LoadCache* cache, WorkProgress const& progress, Workspace& workspace) {
    FileReads<TableFile> tables{table_files.size()};
    FileReads<ActualsFile> actuals{actuals_files.size()};
    auto const& units = workspace.units;
    TextPool pool{units};
    auto const read_one_table = [&](Source const& source, auto& diagnostics, auto const*) {
        return read_table_file(source, units, diagnostics, pool);
    };
    auto const read_one_actuals = [&](Source const& source, auto& diagnostics,
                                      FileRead<ActualsFile> const* known_read) {
        if (!known_read || !known_read->value || has_errors(known_read->diagnostics))
            return read_actuals(source, units, diagnostics, nullptr, &pool);
        KnownEntries known{*known_read};
        return read_actuals(source, units, diagnostics, &known, &pool);
    };
    auto const count = table_files.size() + actuals_files.size();
    std::atomic<std::size_t> done = 0;
    for_each_index(count, [&](std::size_t index) {
        auto const other = index - table_files.size();
        auto const is_table = index < table_files.size();
        report_progress(progress, done++, count,
                        (is_table ? table_files[index] : actuals_files[other]).name);
        if (is_table)
            tables.read_at(index, table_files[index], access, read_one_table,
                           cache ? &cache->tables : nullptr);
        else
            actuals.read_at(other, actuals_files[other], access, read_one_actuals,
                            cache ? &cache->actuals : nullptr);
    });
    if (cache) {
        tables.remember_in(cache->tables);
        actuals.remember_in(cache->actuals);
    }
    auto lacks_rows = tables.all.empty() && has_errors(workspace.diagnostics);
    for (auto const& read : tables.all) {
        auto const file = keep(read, workspace);
        lacks_rows |= !file || file->lacks_rows;
        if (!file) continue;
        if (file->table) workspace.book.tables.push_back(file->table);
        if (file->budget)  // which a cache keeps
            workspace.budgets.push_back(cache ? *file->budget : *std::move(file->budget));
    }
    std::vector<std::shared_ptr<ActualsFile>> files;
    std::set<std::string> earlier;  // files of earlier years: money and results are of the one year
    for (std::size_t i = 0; i < actuals.all.size(); ++i)
        if (auto file = keep(actuals.all[i], workspace)) {
            if (actuals_files[i].is_earlier) earlier.insert(actuals_files[i].name);
            files.push_back(std::move(file));
        }
    std::vector<Outlay> outlays;
    std::vector<OverallResult> overall;
    for (auto const& file : files) {
        if (earlier.contains(file->period_place.file.text())) continue;
        outlays.insert(outlays.end(), file->outlays.begin(), file->outlays.end());
        overall.insert(overall.end(), file->overall.begin(), file->overall.end());
    }
    KnownNames names;
    KnownLines lines;
    auto const index = (cache ? cache->names : names).of(workspace.book);
    workspace.book.names = index;
    check_book(workspace.book, *index, workspace.diagnostics);
    workspace.actuals = check_actuals(std::move(files), earlier, workspace.book, index,
                                      cache ? cache->lines : lines, workspace.diagnostics);
    workspace.actuals.outlays =
        check_outlays(std::move(outlays), workspace.book, units, workspace.diagnostics);
    check_sources(workspace.book, units, workspace.diagnostics);
    workspace.actuals.overall =
        check_overall(std::move(overall), workspace.book, workspace.diagnostics);
    if (lacks_rows) std::erase_if(workspace.diagnostics, follows_from_lost_tables);
}

}  // namespace jixiao
