#pragma once

#include "base/catalog.hpp"
#include "base/diagnostic.hpp"
#include "base/shared_text.hpp"
#include "base/work_progress.hpp"
#include "model/book/actuals.hpp"
#include "model/book/book.hpp"
#include "model/book/budget.hpp"
#include "model/book/lint_rules.hpp"
#include "model/book/profile.hpp"
#include "model/target/units.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace jixiao {

/// A folder with jixiao.yaml, read whole: what could be understood, and everything that could not.
struct Workspace {
    bool names_members = false;  // then there is nothing here but them and the language
    std::vector<std::filesystem::path> members;  // folders of other workspaces, one a unit
    Units units;
    Profile profile;
    std::string profile_file;  // the key of its text in `sources`; empty for a built-in one
    std::string forms;         // the layout of the official forms; empty: the usual one
    std::string forms_file;    // as profile_file
    Book book;
    std::vector<Budget> budgets;  // the printed tables that stand beside the book, budget.yaml
    Actuals actuals;
    std::optional<Language> language;  // as jixiao.yaml states it
    std::string history;               // as jixiao.yaml states it: a file, or postgresql://…
    std::vector<Diagnostic> diagnostics;
    std::map<std::string, SharedText> sources;  // the text of every file read, by its place's name
    /// The files and folders that jixiao.yaml names.
    std::vector<std::filesystem::path> places;
    /// The folder of `actuals` that files of new periods go to; empty when only files are named.
    std::filesystem::path actuals_folder;
};

/// Reads the workspace at `folder`. Mistakes in files become diagnostics, all in one run, with
/// paths relative to the folder the program was started in where they were given so.
/// Throws std::system_error when jixiao.yaml cannot be read at all.
Workspace load_workspace(std::filesystem::path const& folder);

/// The bytes of a file, as read_bytes gives them.
using ReadBytes = std::function<std::string(std::filesystem::path const&, std::error_code&)>;

/// Whether a file is known to have the bytes that the cache has of it, without reading them.
/// Several threads ask at once.
using IsUnchanged = std::function<bool(std::filesystem::path const&)>;

struct LoadCache;

/// The same, with the bytes of every file from `read`, which several threads call at once: to see
/// what a change would bring before it is written. With a cache, tables and actuals whose bytes are
/// those of the last load are not parsed again, nor read where `is_unchanged` says so. `progress`
/// counts the files of tables and actuals.
Workspace load_workspace(std::filesystem::path const& folder, ReadBytes const& read,
                         LoadCache* cache = nullptr, WorkProgress const& progress = {},
                         IsUnchanged const& is_unchanged = {});

/// Fills in the source line of every diagnostic that names a place in one of the files and has
/// none.
void quote_source_lines(std::vector<Diagnostic>& diagnostics, Workspace const& workspace);

/// Everything found while loading and evaluating, with source lines, sorted, without repetitions.
std::vector<Diagnostic> joined_diagnostics(Workspace const& workspace,
                                           std::vector<std::vector<Diagnostic>> const& more);

/// The units of config/units.yaml as built into the program.
Units built_in_units();

/// The profile of config/profiles/ with that name, as built into the program; nothing when there
/// is none.
std::optional<Profile> built_in_profile(std::string_view name);

/// The rules of config/lint.yaml as built into the program.
LintRules built_in_lint_rules();

/// Those rules as the `lint` part of the workspace's profile changes them. Mistakes in that part
/// are added to `diagnostics`, and what is wrong stays as it was.
LintRules lint_rules_of(Workspace const& workspace, std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
