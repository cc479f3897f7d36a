#include "base/embedded.hpp"
#include "report/forms/read_layout.hpp"

#include <stdexcept>

namespace jixiao::forms {
namespace {

std::shared_ptr<Layout const> usual() {
    static auto const layout = built_in_layout(usual_layout);
    return layout;
}

/// With the usual forms where it has none of its own.
std::shared_ptr<Layout const> completed(Layout layout) {
    if (!layout.monitoring) layout.monitoring = usual()->monitoring;
    if (!layout.self_evaluation) layout.self_evaluation = usual()->self_evaluation;
    return std::make_shared<Layout const>(std::move(layout));
}

}  // namespace

std::shared_ptr<Layout const> built_in_layout(std::string_view name) {
    auto const file = "forms/" + std::string{name} + ".yaml";
    auto const text = embedded(file);
    if (text.empty()) return nullptr;
    std::vector<Diagnostic> diagnostics;
    auto layout = read_layout({"config/" + file, std::string{text}}, diagnostics);
    if (!layout) throw std::logic_error{show_diagnostic(diagnostics.at(0), Catalog{Language::en})};
    return std::make_shared<Layout const>(*std::move(layout));
}

std::shared_ptr<Layout const> layout_of(Workspace const& workspace,
                                        std::vector<Diagnostic>& diagnostics) {
    auto const file = workspace.sources.find(workspace.forms_file);
    if (file != workspace.sources.end()) {
        auto layout = read_layout({file->first, file->second}, diagnostics);
        return layout ? completed(*std::move(layout)) : usual();
    }
    if (workspace.forms.empty() || workspace.forms == usual_layout) return usual();
    auto const stated = built_in_layout(workspace.forms);
    return stated ? completed(*stated) : usual();
}

}  // namespace jixiao::forms
