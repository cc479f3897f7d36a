// An entry that is set in a file of actuals: afterwards exactly that entry says something else. The
// first line of the input is name, tab, value, and perhaps tab and note; the rest is the file.

#include "read/workspace/read_actuals.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"
#include "tests/fuzz/door.hpp"
#include "workspace/entries/set_entries.hpp"

#include <algorithm>

namespace jixiao::tests {
namespace {

bool is_same_line(Actual const& one, Actual const& other) {
    auto const &first = one.remarks(), &second = other.remarks();
    return one.text == other.text && first.note == second.note &&
           first.evidence == second.evidence && first.forecast == second.forecast &&
           first.action == second.action;
}

std::string take_until(std::string_view& rest, char sign) {
    auto const end = std::min(rest.find(sign), rest.size());
    std::string taken{rest.substr(0, end)};
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return taken;
}

/// Whether it is a text that somebody can type: what our own files may hold.
bool is_typed(std::string const& text) {
    std::vector<Diagnostic> found;
    auto const source = text_source("", text, found);
    return !text.empty() && source && found.empty() && source->text == text &&
           text.find_first_of("\t\r\n") == std::string::npos;
}

std::optional<ActualsFile> read_without_errors(Source const& source) {
    static auto const units = built_in_units();
    std::vector<Diagnostic> found;
    auto read = read_actuals(source, units, found);
    // A value that nobody understands is still an entry; a file that is no YAML is not our matter.
    auto const is_structure = [](Diagnostic const& each) {
        return each.severity == Severity::error && !each.code.starts_with("actual");
    };
    if (std::any_of(found.begin(), found.end(), is_structure)) return std::nullopt;
    return read;
}

}  // namespace

std::string wrong_with(std::string_view bytes) {
    auto line = take_until(bytes, '\n');
    std::string_view rest{line};
    entries::NewEntry entry;
    entry.names = {take_until(rest, '\t')};
    entry.value = take_until(rest, '\t');
    if (!is_typed(entry.names.front()) || !is_typed(*entry.value)) return {};
    if (!rest.empty()) entry.note = rest;
    if (entry.note && !is_typed(*entry.note)) return {};
    std::vector<Diagnostic> found;
    auto const source = text_source("actuals.yaml", std::string{bytes}, found);
    if (!source) return {};
    auto const before = read_without_errors(*source);
    if (!before) return {};
    auto const edit = entries::set_entries(*source, {entry}, found);
    if (!edit) return has_errors(found) ? "" : "refused without an error";
    auto const after = read_without_errors({"actuals.yaml", edit->text});
    if (!after) return "the file cannot be read any more:\n" + edit->text;
    auto const of = [](ActualsFile const& file, std::string const& name) {
        auto const found_line = std::find_if(file.actuals.begin(), file.actuals.end(),
                                             [&](Actual const& each) { return each.name == name; });
        return found_line == file.actuals.end() ? nullptr : &*found_line;
    };
    auto const& name = entry.names.front();
    auto const* const now = of(*after, name);
    if (now == nullptr) return "the entry is not there:\n" + edit->text;
    if (now->text != *entry.value) return "it says " + now->text.text() + ":\n" + edit->text;
    if (entry.note && now->remarks().note != *entry.note)
        return "its note is " + now->remarks().note.text();
    auto const was_there = of(*before, name) != nullptr;
    if (after->actuals.size() > before->actuals.size() + (was_there ? 0 : 1))
        return "entries came that nobody set:\n" + edit->text;
    for (auto const& old : before->actuals) {
        if (old.name == name) continue;
        auto const* const kept = of(*after, old.name);
        if (kept == nullptr || !is_same_line(*kept, old))
            return "another entry is not what it was, " + old.name + ":\n" + edit->text;
    }
    return after->period == before->period ? "" : "another period:\n" + edit->text;
}

}  // namespace jixiao::tests
