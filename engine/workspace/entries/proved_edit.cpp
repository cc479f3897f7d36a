#include "workspace/entries/proved_edit.hpp"

#include "read/yaml/parse_yaml.hpp"

namespace jixiao::entries {

std::nullopt_t refuse_edit(Source const& source, std::vector<Diagnostic>& diagnostics,
                           Message message, Node const* at) {
    diagnostics.push_back({Severity::error,
                           "cannot-edit",
                           at ? place_at(source, at->offset) : whole_file(source.name),
                           std::move(message),
                           say("edit the text of the file"),
                           {}});
    return std::nullopt;
}

std::nullopt_t refuse_edit(Source const& source, std::vector<Diagnostic>& diagnostics) {
    return refuse_edit(source, diagnostics,
                       say("the entries of this file cannot be changed by a program"));
}

std::optional<std::string> proved_edit(Source const& source, std::string text,
                                       std::vector<Diagnostic>& diagnostics,
                                       std::function<bool(Node const& after)> const& is_right) {
    std::vector<Diagnostic> ignored;  // whoever loads the file sees them
    Source now{source.name, std::move(text)};
    auto const after = parse_yaml(now, ignored);
    if (!after || !is_right(*after)) return refuse_edit(source, diagnostics);
    return std::move(now.text);
}

}  // namespace jixiao::entries
