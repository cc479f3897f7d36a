#include "app/cli/language.hpp"

#include "read/workspace/manifest.hpp"
#include "read/yaml/read_file.hpp"

#include <filesystem>
#include <initializer_list>
#include <string_view>

namespace jixiao {
namespace {

/// The value of the first of these options: "--lang en", "--lang=en", and "-Cunit" of a short one.
std::optional<std::string> value_of(std::span<std::string const> arguments,
                                    std::initializer_list<std::string_view> names) {
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i)
        for (auto const name : names) {
            auto const& word = arguments[i];
            if (!word.starts_with(name)) continue;
            auto const rest = word.substr(name.size());
            if (rest.empty()) return i + 1 < arguments.size() ? arguments[i + 1] : std::string{};
            if (rest.starts_with('=')) return rest.substr(1);
            if (!name.starts_with("--")) return rest;
        }
    return std::nullopt;
}

}  // namespace

std::optional<Language> language_of_workspace(std::string const& folder) {
    auto const file = std::filesystem::path{folder} / "jixiao.yaml";
    std::error_code failure;
    auto bytes = read_bytes(file, failure);
    if (failure) return std::nullopt;
    std::vector<Diagnostic> ignored;  // whoever loads the workspace reports them
    auto const source = text_source(file.string(), std::move(bytes), ignored);
    return source ? read_manifest(*source, ignored).language : std::nullopt;
}

Language language_of_locale(Environment const& environment) {
    return environment.locale.starts_with("en") ? Language::en : Language::zh;
}

Language early_language(std::span<std::string const> arguments, Environment const& environment) {
    auto const asked = value_of(arguments, {"--lang"});
    if (asked == "en") return Language::en;
    if (asked == "zh") return Language::zh;
    auto const folder = value_of(arguments, {"-C", "--directory"}).value_or(".");
    return language_of_workspace(folder).value_or(language_of_locale(environment));
}

}  // namespace jixiao
