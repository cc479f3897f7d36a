#include "app/lsp/answers.hpp"
#include "app/lsp/edits.hpp"
#include "app/lsp/locations.hpp"
#include "base/printable.hpp"
#include "base/refusal.hpp"
#include "read/yaml/yaml_scalar.hpp"
#include "workspace/entries/propose.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace jixiao::lsp {
namespace json = boost::json;
namespace {

/// What is renamed at a place: a name that the tables know, and no id.
Subject renamed_at(View const& view, json::object const& params) {
    auto subject = subject_at(view, offset_in(view, params));
    auto const is_id =
        subject.kind == Subject::row && view.at(view.outline()[subject.part].key) != "name";
    auto const is_name = subject.kind == Subject::actual || subject.kind == Subject::alias ||
                         (subject.kind == Subject::row && !is_id);
    if (!is_name || !view.judged) return {};
    auto const served = view.judged->names->served_by(subject.name);
    auto const is_known = std::any_of(served.begin(), served.end(), [&](Indicator const* row) {
        return row->name == subject.name ||
               std::find(row->details().aliases.begin(), row->details().aliases.end(),
                         subject.name) != row->details().aliases.end();
    });
    return is_known ? subject : Subject{};
}

std::size_t count_errors(Workspace const& workspace) {
    return static_cast<std::size_t>(
        std::count_if(workspace.diagnostics.begin(), workspace.diagnostics.end(),
                      [](auto const& each) { return each.severity == Severity::error; }));
}

/// Nothing is renamed that would leave the files with more errors than they have.
void require_no_worse(View const& view, FileEdits const& edits) {
    std::map<std::filesystem::path, std::string> now, then;
    for (auto const& [file, changes] : edits) {
        auto const text = text_of(view.session, *view.judged, file);
        now[file] = text->bytes();
        then[file] = edited(text->bytes(), changes);
    }
    entries::EditedWorkspace const given{*view.judged->workspace, view.judged->folder};
    auto const before = entries::workspace_with(given, now);
    auto const after = entries::workspace_with(given, then);
    if (count_errors(*after) > count_errors(*before))
        throw Refusal{say("the files would have errors with this name"),
                      say("choose another name")};
}

}  // namespace

json::value prepare_rename(View const& view, json::object const& params) {
    auto const subject = renamed_at(view, params);
    if (subject.kind == Subject::other) return nullptr;
    return {{"range", view.range(subject.span)}, {"placeholder", subject.name}};
}

json::value rename(View const& view, json::object const& params) {
    auto const subject = renamed_at(view, params);
    auto const name = text_at(params, "newName");
    if (subject.kind == Subject::other)
        throw Refusal{say("there is no name of an indicator here"),
                      say("put the cursor on a name in a table or in a file of actuals")};
    auto const is_blank = name.find_first_not_of(' ') == std::string::npos;
    if (is_blank || !is_printable(name))
        throw Refusal{say("a name is one line of text, without characters that nobody sees"),
                      say("choose another name")};
    auto const own = view.judged->names->served_by(subject.name);
    auto const other = view.judged->names->served_by(name);
    if (name != subject.name && !other.empty() && other.data() != own.data())
        throw Refusal{say("another indicator is called \"{0}\" already", name),
                      say("choose another name, or join the two with `aliases`")};
    FileEdits edits;
    for (auto const& mention : mentions_of(view.session, *view.judged, subject.name))
        edits[mention.file].push_back({mention.span.begin, mention.span.end, yaml_scalar(name)});
    require_no_worse(view, edits);
    return workspace_edit(view.session, *view.judged, edits);
}

}  // namespace jixiao::lsp
