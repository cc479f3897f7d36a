#include "load/workspace.hpp"

#include "load/check_book.hpp"
#include "load/find_files.hpp"
#include "load/find_members.hpp"
#include "load/parallel.hpp"
#include "load/read_budget.hpp"
#include "load/read_file.hpp"
#include "load/read_profile.hpp"
#include "load/read_table.hpp"
#include "load/read_units.hpp"

#include <iterator>
#include <system_error>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

constexpr auto default_profile = "cn-default";

/// What one file gave.
template <class Value>
struct FileRead {
    std::optional<Value> value;
    std::optional<Source> source;
    std::vector<Diagnostic> diagnostics;
};

/// Reads a file with `read(source, diagnostics)`.
template <class Value, class Read>
FileRead<Value> read_file(FoundFile const& file, ReadBytes const& read_bytes, Read const& read) {
    FileRead<Value> result;
    std::error_code failure;
    auto bytes = read_bytes(file.path, failure);
    if (failure) {
        result.diagnostics.push_back(unreadable_file(file.name, failure, file.asked_from));
        return result;
    }
    result.source = text_source(file.name, std::move(bytes), result.diagnostics);
    if (result.source) result.value = read(*result.source, result.diagnostics);
    return result;
}

/// Nobody mends a thousand mistakes in one go, and a file that is not ours can hold millions.
constexpr std::size_t most_findings = 1000;

void limit(std::vector<Diagnostic>& diagnostics, std::string const& file) {
    if (diagnostics.size() <= most_findings) return;
    sort_by_place(diagnostics);
    if (diagnostics.size() <= most_findings) return;
    diagnostics.resize(most_findings);
    diagnostics.push_back(
        {Severity::note,
         "too-many",
         whole_file(file),
         say("the file has a great many mistakes; only the first {0} are shown", most_findings),
         say("mend these first"),
         {}});
}

/// Moves what was found, and the text, into the workspace; gives back the value.
template <class Value>
std::optional<Value> keep(FileRead<Value>& read, Workspace& workspace) {
    if (read.source) limit(read.diagnostics, read.source->name);
    std::move(read.diagnostics.begin(), read.diagnostics.end(),
              std::back_inserter(workspace.diagnostics));
    if (read.source)
        workspace.sources.insert_or_assign(read.source->name, std::move(read.source->text));
    return std::move(read.value);
}

void read_units_files(std::vector<FoundFile> const& files, ReadBytes const& read_bytes,
                      Workspace& workspace) {
    for (auto const& file : files) {
        auto read =
            read_file<Units>(file, read_bytes, [&](Source const& source, auto& diagnostics) {
                auto units = workspace.units;
                read_units(source, units, diagnostics);
                return units;
            });
        if (auto units = keep(read, workspace)) workspace.units = std::move(*units);
    }
}

void read_stated_profile(fs::path const& folder, NamedPath const& stated,
                         ReadBytes const& read_bytes, Workspace& workspace) {
    if (stated.text == default_profile) return;
    if (auto built_in = built_in_profile(stated.text)) {
        workspace.profile = std::move(*built_in);
        return;
    }
    auto const is_path = stated.text.find_first_of("./") != std::string::npos;
    if (!is_path) {
        workspace.diagnostics.push_back(
            {Severity::error,
             "profile-unknown",
             stated.place,
             say("there is no built-in profile \"{0}\"", stated.text),
             say("the one that is always there is cn-default; a file is named by its path"),
             {}});
        return;
    }
    auto read =
        read_file<Profile>(found_file(folder, stated.text, stated.place), read_bytes, read_profile);
    workspace.profile_file = read.source ? read.source->name : std::string{};
    auto profile = keep(read, workspace);
    if (profile) workspace.profile = std::move(*profile);
}

/// A file of `indicators`: a table of targets, or the printed budget tables beside them.
struct TableFile {
    std::optional<Table> table;
    std::optional<Budget> budget;
};

TableFile read_table_file(Source const& source, Units const& units,
                          std::vector<Diagnostic>& diagnostics) {
    if (is_budget(source)) return {std::nullopt, read_budget(source, units, diagnostics)};
    return {read_table(source, units, diagnostics), std::nullopt};
}

/// Tables and actuals are most of the work, and each file stands for itself.
void read_tables_and_actuals(std::vector<FoundFile> const& table_files,
                             std::vector<FoundFile> const& actuals_files,
                             ReadBytes const& read_bytes, Workspace& workspace) {
    std::vector<FileRead<TableFile>> tables(table_files.size());
    std::vector<FileRead<ActualsFile>> actuals(actuals_files.size());
    auto const& units = workspace.units;
    auto const read_one_table = [&](Source const& source, auto& diagnostics) {
        return read_table_file(source, units, diagnostics);
    };
    auto const read_one_actuals = [&](Source const& source, auto& diagnostics) {
        return read_actuals(source, units, diagnostics);
    };
    for_each_index(tables.size() + actuals.size(), [&](std::size_t index) {
        auto const other = index - tables.size();
        if (index < tables.size())
            tables[index] = read_file<TableFile>(table_files[index], read_bytes, read_one_table);
        else
            actuals[other] =
                read_file<ActualsFile>(actuals_files[other], read_bytes, read_one_actuals);
    });
    for (auto& read : tables) {
        auto file = keep(read, workspace).value_or(TableFile{});
        if (file.table) workspace.book.tables.push_back(std::move(*file.table));
        if (file.budget) workspace.budgets.push_back(std::move(*file.budget));
    }
    std::vector<ActualsFile> files;
    for (auto& read : actuals)
        if (auto file = keep(read, workspace)) files.push_back(std::move(*file));
    std::vector<Outlay> outlays;
    for (auto& file : files)
        std::move(file.outlays.begin(), file.outlays.end(), std::back_inserter(outlays));
    NameIndex const index{workspace.book};
    check_book(workspace.book, index, workspace.diagnostics);
    workspace.actuals =
        check_actuals(std::move(files), workspace.book, index, workspace.diagnostics);
    workspace.actuals.outlays =
        check_outlays(std::move(outlays), workspace.book, units, workspace.diagnostics);
}

/// A file has the ending of one; what is not there yet may become a folder.
fs::path first_folder(fs::path const& folder, std::vector<NamedPath> const& paths) {
    std::error_code ignored;
    for (auto const& named : paths) {
        auto const path = folder / named.text;
        auto const is_new = !fs::exists(path, ignored) && !path.has_extension();
        if (is_new || fs::is_directory(path, ignored)) return path.lexically_normal();
    }
    return {};
}

}  // namespace

Workspace load_workspace(fs::path const& folder) {
    return load_workspace(folder, read_bytes);
}

Workspace load_workspace(fs::path const& folder, ReadBytes const& read_bytes) {
    auto const place = folder.empty() ? fs::path{"."} : folder;
    auto const file = found_file(place, "jixiao.yaml", {});
    std::error_code failure;
    auto bytes = read_bytes(file.path, failure);
    if (failure) throw std::system_error{failure, file.name};
    Workspace workspace;
    auto& diagnostics = workspace.diagnostics;
    workspace.units = built_in_units();
    workspace.profile = built_in_profile(default_profile).value();
    if (auto source = text_source(file.name, std::move(bytes), diagnostics)) {
        auto const manifest = read_manifest(*source, diagnostics);
        workspace.sources.emplace(source->name, std::move(source->text));
        workspace.language = manifest.language;
        workspace.names_members = !manifest.workspaces.empty();
        workspace.members = find_members(place, manifest.workspaces, diagnostics);
        workspace.book.waivers = manifest.waivers;
        if (manifest.profile) read_stated_profile(place, *manifest.profile, read_bytes, workspace);
        read_units_files(find_files(place, manifest.units, diagnostics), read_bytes, workspace);
        read_tables_and_actuals(find_files(place, manifest.indicators, diagnostics),
                                find_files(place, manifest.actuals, diagnostics), read_bytes,
                                workspace);
        workspace.actuals_folder = first_folder(place, manifest.actuals);
    }
    quote_source_lines(diagnostics, workspace);
    sort_by_place(diagnostics);
    return workspace;
}

}  // namespace jixiao
