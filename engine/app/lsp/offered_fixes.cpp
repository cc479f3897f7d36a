#include "app/lsp/offered_fixes.hpp"

#include "app/lsp/fixes.hpp"

namespace jixiao::lsp {

/// A file as if it were open in an editor.
struct OfferedFixes::Opened {
    Session session;
    Judged judged;
    Document document;
    std::vector<Mistake> mistakes;

    View view() const { return {session, document, &judged, session.catalog(&judged)}; }
};

OfferedFixes::Opened const* OfferedFixes::open(std::string const& file) {
    auto& known = files_[file];
    if (known) return known.get();
    for (auto const* const workspace : workspaces_) {
        auto const source = workspace->sources.find(file);
        if (source == workspace->sources.end()) continue;
        auto opened = std::make_shared<Opened>();
        opened->judged.workspace = {std::shared_ptr<void>{}, workspace};  // kept by whoever asks
        auto text = std::make_shared<Text const>(std::string{source->second.text()});
        opened->document = {file, file, 0, std::move(text)};
        opened->mistakes = yaml_mistakes({file, opened->document.text->bytes()});
        known = std::move(opened);
        break;
    }
    return known.get();
}

std::vector<SuggestedFix> OfferedFixes::operator()(Diagnostic const& finding) {
    std::vector<SuggestedFix> offered;
    auto const* const opened = open(finding.place.file.text());
    if (!opened) return offered;
    auto const& text = *opened->document.text;
    for (auto const& fix : fixes_for(opened->view(), finding, opened->mistakes)) {
        SuggestedFix shown{fix.title, {}};
        for (auto const& edit : fix.edits) {
            auto const begin = text.position(edit.begin, Encoding::utf32);
            auto const end = text.position(edit.end, Encoding::utf32);
            shown.replacements.push_back(
                {begin.line + 1, begin.character + 1, end.line + 1, end.character + 1, edit.text});
        }
        offered.push_back(std::move(shown));
    }
    return offered;
}

}  // namespace jixiao::lsp
