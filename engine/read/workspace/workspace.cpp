#include "read/workspace/workspace.hpp"

#include "base/nearest.hpp"
#include "read/workspace/built_in_names.hpp"
#include "read/workspace/file_read.hpp"
#include "read/workspace/find_files.hpp"
#include "read/workspace/find_members.hpp"
#include "read/workspace/read_book.hpp"
#include "read/workspace/read_profile.hpp"
#include "read/workspace/read_units.hpp"

#include <algorithm>
#include <iterator>
#include <system_error>

namespace jixiao {
namespace fs = std::filesystem;
namespace {

constexpr auto default_profile = "cn-default";

void read_units_files(std::vector<FoundFile> const& files, ReadBytes const& read_bytes,
                      Workspace& workspace) {
    for (auto const& file : files) {
        auto read =
            read_file<Units>(file, read_bytes, [&](Source const& source, auto& diagnostics) {
                auto units = workspace.units;
                read_units(source, units, diagnostics);
                return units;
            });
        if (auto units = keep(std::move(read), workspace)) workspace.units = std::move(*units);
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
        auto const meant = nearest(stated.text, built_in_names("profiles"));
        workspace.diagnostics.push_back(
            {Severity::error,
             "profile-unknown",
             stated.place,
             say("there is no built-in profile \"{0}\"", stated.text),
             meant ? say("did you mean {0}?", *meant)
                   : say("cn-default is always available; give a file by its path"),
             {}});
        return;
    }
    auto read = read_file<Profile>(found_file(folder, stated.text, stated.place), read_bytes,
                                   [](Source const& source, auto& diagnostics) {
                                       return read_profile(source, built_in_profile, diagnostics);
                                   });
    workspace.profile_file = read.source ? read.source->name : std::string{};
    auto profile = keep(std::move(read), workspace);
    if (profile) workspace.profile = std::move(*profile);
}

/// Only the text is read here: what it means is for whoever fills in forms.
void read_stated_forms(fs::path const& folder, NamedPath const& stated, ReadBytes const& read_bytes,
                       Workspace& workspace) {
    if (stated.text.find_first_of("./") == std::string::npos) {
        workspace.forms = stated.text;
        auto const known = built_in_names("forms");
        auto const meant = nearest(stated.text, known);
        if (std::find(known.begin(), known.end(), stated.text) == known.end())
            workspace.diagnostics.push_back(
                {Severity::error,
                 "forms-unknown",
                 stated.place,
                 say("there is no built-in layout of forms \"{0}\"", stated.text),
                 meant ? say("did you mean {0}?", *meant)
                       : say("national is always available; give a file by its path"),
                 {}});
        return;
    }
    auto read = read_file<std::string>(found_file(folder, stated.text, stated.place), read_bytes,
                                       [](Source const& source, auto&) { return source.name; });
    if (auto name = keep(std::move(read), workspace)) workspace.forms_file = std::move(*name);
}

/// The texts of the units files: what the rest was read with.
std::vector<SharedText> texts_of(std::vector<FoundFile> const& files, Workspace const& workspace) {
    std::vector<SharedText> texts;
    for (auto const& file : files)
        if (auto const source = workspace.sources.find(file.name);
            source != workspace.sources.end())
            texts.push_back(source->second);
    return texts;
}

/// Those of the year and of earlier ones. A year that begins has none of its own yet.
std::vector<FoundFile> find_actuals(fs::path const& folder, Manifest const& manifest,
                                    std::vector<Diagnostic>& diagnostics) {
    std::vector<Diagnostic> found;
    auto files = find_files(folder, manifest.actuals, found);
    auto const is_usual = [&](Diagnostic const& diagnostic) {
        return !manifest.earlier.empty() && diagnostic.code == "empty-folder";
    };
    std::copy_if(found.begin(), found.end(), std::back_inserter(diagnostics),
                 [&](Diagnostic const& diagnostic) { return !is_usual(diagnostic); });
    for (auto& file : find_files(folder, manifest.earlier, diagnostics)) {
        file.is_earlier = true;
        files.push_back(std::move(file));
    }
    return files;
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

Workspace load_workspace(fs::path const& folder, ReadBytes const& read_bytes, LoadCache* cache,
                         WorkProgress const& progress, IsUnchanged const& is_unchanged) {
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
        workspace.sources.emplace(source->name, SharedText{std::move(source->text)});
        workspace.language = manifest.language;
        workspace.history = manifest.history;
        workspace.names_members = !manifest.workspaces.empty();
        workspace.members = find_members(place, manifest.workspaces, diagnostics);
        workspace.book.waivers = manifest.waivers;
        if (manifest.profile) read_stated_profile(place, *manifest.profile, read_bytes, workspace);
        if (manifest.forms) read_stated_forms(place, *manifest.forms, read_bytes, workspace);
        auto const units_files = find_files(place, manifest.units, diagnostics);
        read_units_files(units_files, read_bytes, workspace);
        if (cache) {
            auto texts = texts_of(units_files, workspace);
            if (texts != cache->unit_texts || cache->tables.empty())
                *cache = {std::move(texts), workspace.units, {}, {}, {}, {}};
            workspace.units = cache->units;
        }
        read_book(find_files(place, manifest.indicators, diagnostics),
                  find_actuals(place, manifest, diagnostics), {read_bytes, is_unchanged}, cache,
                  progress, workspace);
        for (auto const* paths : {&manifest.workspaces, &manifest.units, &manifest.indicators,
                                  &manifest.actuals, &manifest.earlier})
            for (auto const& named : *paths)
                workspace.places.push_back((place / named.text).lexically_normal());
        workspace.actuals_folder = first_folder(place, manifest.actuals);
    }
    quote_source_lines(diagnostics, workspace);
    sort_by_place(diagnostics);
    return workspace;
}

}  // namespace jixiao
