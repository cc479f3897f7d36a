#include "load/workspace.hpp"

#include "load/check_book.hpp"
#include "load/manifest.hpp"
#include "load/read_budget.hpp"
#include "load/read_file.hpp"
#include "load/read_profile.hpp"
#include "load/read_table.hpp"
#include "load/read_units.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

constexpr auto default_profile = "cn-default";

/// Reads a workspace step by step; the steps share the folder and what was found.
class WorkspaceReading {
public:
    explicit WorkspaceReading(fs::path folder) : folder_{std::move(folder)} {}

    Workspace read() {
        auto const name = named("jixiao.yaml");
        std::error_code failure;
        auto bytes = read_bytes(folder_ / "jixiao.yaml", failure);
        if (failure) throw std::system_error{failure, name};
        workspace_.units = built_in_units();
        workspace_.profile = built_in_profile(default_profile).value();
        if (auto const source = text_source(name, std::move(bytes), workspace_.diagnostics)) {
            read_parts(read_manifest(*source, workspace_.diagnostics));
            keep(*source);
        }
        quote_source_lines(workspace_.diagnostics, workspace_);
        sort_by_place(workspace_.diagnostics);
        return std::move(workspace_);
    }

private:
    std::string named(fs::path const& path) const {
        return (folder_ / path).lexically_normal().generic_string();
    }

    void keep(Source const& source) { workspace_.sources.emplace(source.name, source.text); }

    /// Calls `use` with the source of the file, if it can be read.
    template <class Use>
    void with_source(fs::path const& path, Place const& asked_from, Use const& use) {
        auto const name = named(path);
        std::error_code failure;
        auto bytes = read_bytes(folder_ / path, failure);
        if (failure) {
            workspace_.diagnostics.push_back(unreadable_file(name, failure, asked_from));
        } else if (auto const source =
                       text_source(name, std::move(bytes), workspace_.diagnostics)) {
            use(*source);
            keep(*source);
        }
    }

    /// The files that a path names: itself, or the YAML files of a folder by name. Each file once.
    std::vector<std::pair<fs::path, Place>> files_of(std::vector<NamedPath> const& paths) {
        std::vector<std::pair<fs::path, Place>> files;
        std::set<std::string> seen;
        auto const add = [&](fs::path const& file, Place const& place) {
            if (seen.insert(named(file)).second) files.emplace_back(file, place);
        };
        for (auto const& [text, place] : paths) {
            std::error_code failure;
            if (!fs::is_directory(folder_ / text, failure)) {
                add(text, place);
                continue;
            }
            for (auto const& file : files_in(text, place)) add(file, place);
        }
        return files;
    }

    std::vector<fs::path> files_in(fs::path const& path, Place const& place) {
        std::vector<fs::path> files;
        std::error_code failure;
        for (fs::directory_iterator entry{folder_ / path, failure}, end; !failure && entry != end;
             entry.increment(failure)) {
            auto const name = entry->path().filename();
            auto const is_yaml = name.extension() == ".yaml" || name.extension() == ".yml";
            if (is_yaml && !name.string().starts_with('.')) files.push_back(path / name);
        }
        if (failure)
            workspace_.diagnostics.push_back(unreadable_file(named(path), failure, place));
        else if (files.empty())
            workspace_.diagnostics.push_back({Severity::warning,
                                              "empty-folder",
                                              place,
                                              say("there is no *.yaml file in {0}", named(path)),
                                              {},
                                              {}});
        std::sort(files.begin(), files.end());
        return files;
    }

    void read_profile_of(NamedPath const& stated) {
        if (auto built_in = built_in_profile(stated.text)) {
            workspace_.profile = std::move(*built_in);
            return;
        }
        auto const is_path = stated.text.ends_with(".yaml") || stated.text.ends_with(".yml") ||
                             stated.text.find('/') != std::string::npos;
        if (!is_path) {
            workspace_.diagnostics.push_back(
                {Severity::error,
                 "profile-unknown",
                 stated.place,
                 say("there is no built-in profile \"{0}\"", stated.text),
                 say("the one that is always there is cn-default; a file is named by its path"),
                 {}});
            return;
        }
        with_source(stated.text, stated.place, [&](Source const& source) {
            if (auto profile = read_profile(source, workspace_.diagnostics))
                workspace_.profile = std::move(*profile);
        });
    }

    void read_parts(Manifest const& manifest) {
        auto& [units, profile, book, budgets, actuals, language, diagnostics, sources] = workspace_;
        language = manifest.language;
        if (manifest.profile) read_profile_of(*manifest.profile);
        for (auto const& [path, place] : files_of(manifest.units))
            with_source(path, place,
                        [&](Source const& source) { read_units(source, units, diagnostics); });
        for (auto const& [path, place] : files_of(manifest.indicators))
            with_source(path, place, [&](Source const& source) {
                if (is_budget(source)) {
                    if (auto budget = read_budget(source, units, diagnostics))
                        budgets.push_back(std::move(*budget));
                } else if (auto table = read_table(source, units, diagnostics))
                    book.tables.push_back(std::move(*table));
            });
        std::vector<ActualsFile> files;
        for (auto const& [path, place] : files_of(manifest.actuals))
            with_source(path, place, [&](Source const& source) {
                if (auto file = read_actuals(source, units, diagnostics))
                    files.push_back(std::move(*file));
            });
        NameIndex const index{book};
        check_book(book, index, diagnostics);
        actuals.all = check_actuals(std::move(files), book, index, diagnostics);
    }

    fs::path folder_;
    Workspace workspace_;
};

}  // namespace

Workspace load_workspace(fs::path const& folder) {
    return WorkspaceReading{folder.empty() ? fs::path{"."} : folder}.read();
}

}  // namespace jixiao
