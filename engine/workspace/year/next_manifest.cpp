#include "workspace/year/next_manifest.hpp"

#include "read/yaml/edit_yaml.hpp"
#include "read/yaml/parse_yaml.hpp"
#include "read/yaml/yaml_scalar.hpp"

#include <vector>

namespace jixiao::year {
namespace fs = std::filesystem;
namespace {

/// A built-in name and an address are no paths.
bool is_path(std::string const& text) {
    return text.find_first_of("./") != std::string::npos && text.find("://") == std::string::npos;
}

std::string list_of(std::vector<std::string> const& paths) {
    if (paths.size() == 1) return yaml_scalar(paths.front());
    std::string list;
    for (auto const& path : paths) list += (list.empty() ? "[" : ", ") + yaml_scalar(path);
    return list + "]";
}

/// Names other paths: each in its place where all stay, so that comments beside them do, too.
void replace_paths(std::vector<Edit>& edits, std::string_view text, Entry const& entry,
                   NextPaths const& paths) {
    std::vector<std::string> present;
    for (auto const& path : paths)
        if (path) present.push_back(*path);
    auto const& value = entry.value;
    auto const is_list = value.kind == NodeKind::sequence && value.items.size() == present.size() &&
                         present.size() == paths.size();
    if (!is_list)
        return edits.push_back(replace_value(
            text, entry, present.empty() ? std::string{"indicators"} : list_of(present)));
    for (std::size_t i = 0; i < present.size(); ++i)
        if (value.items[i].text != present[i])
            edits.push_back(replace_value(text, value.items[i], yaml_scalar(present[i])));
}

std::vector<std::string> texts_of(Node const& node) {
    if (node.kind == NodeKind::scalar) return {std::string{node.text}};
    std::vector<std::string> texts;
    for (auto const& item : node.items) texts.emplace_back(item.text);
    return texts;
}

}  // namespace

std::string moved_path(std::string const& path, fs::path const& from, fs::path const& to) {
    if (fs::path{path}.is_absolute()) return path;
    auto const target = (fs::absolute(from) / path).lexically_normal();
    return target.lexically_relative(fs::absolute(to).lexically_normal()).generic_string();
}

std::string next_manifest(Source const& manifest, fs::path const& from, fs::path const& to,
                          NextPlaces const& places) {
    std::vector<Diagnostic> none;
    auto const file = parse_yaml(manifest, none);
    if (!file) return manifest.text;
    std::string_view const text{manifest.text};
    std::vector<Edit> edits;
    std::vector<std::string> earlier;
    Entry const* actuals = nullptr;
    for (auto const& entry : file->entries) {
        auto const& key = entry.key.text;
        if (key == "indicators") {
            replace_paths(edits, text, entry, places.indicators());
        } else if (key == "actuals") {
            actuals = &entry;
            replace_paths(edits, text, entry, {places.actuals()});
            for (auto const& path : texts_of(entry.value))
                earlier.push_back(moved_path(path, from, to));
        } else if (key == "profile" || key == "units" || key == "history" || key == "forms") {
            auto paths = texts_of(entry.value);
            for (auto& path : paths)
                if (key == "units" || is_path(path)) path = moved_path(path, from, to);
            if (!paths.empty()) edits.push_back(replace_value(text, entry, list_of(paths)));
        }
    }
    for (auto const& entry : file->entries)
        if (entry.key.text == "earlier") {
            for (auto const& path : texts_of(entry.value))
                earlier.push_back(moved_path(path, from, to));
            edits.push_back(replace_value(text, entry, list_of(earlier)));
            return edited(text, std::move(edits));
        }
    if (actuals != nullptr)
        edits.push_back(
            insert_lines_after(text, actuals->value, "earlier: " + list_of(earlier) + "\n"));
    return edited(text, std::move(edits));
}

}  // namespace jixiao::year
