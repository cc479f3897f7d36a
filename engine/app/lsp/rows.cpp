#include "app/lsp/rows.hpp"

#include <algorithm>

namespace jixiao::lsp {
namespace {

using Keys = std::vector<std::string>;

bool is_in_row(Keys const& path) {
    return path.size() >= 4 && path[0] == "goals" && path[1].empty() && path[2] == "indicators" &&
           path[3].empty();
}

/// The part that is so many steps above.
std::size_t above(Outline const& outline, std::size_t part, std::size_t steps) {
    for (; steps > 0 && part != nowhere; --steps) part = outline[part].parent;
    return part;
}

std::string value_of(View const& view, std::size_t holder, std::string_view key) {
    auto const part = view.outline().find(view.text().bytes(), holder, key);
    return part == nowhere ? std::string{} : scalar_text(view.at(view.outline()[part].value));
}

Subject in_table(View const& view, std::size_t part, Keys const& path) {
    Subject subject;
    subject.part = part;
    subject.span = view.outline()[part].value;
    if (!is_in_row(path) || path.size() == 4) return subject;
    subject.holder = above(view.outline(), part, path.size() - 4);
    subject.name = value_of(view, subject.holder, "name");
    auto const& key = path[4];
    auto const is_last = path.size() == 5;
    if (key == "target" && is_last) subject.kind = Subject::target;
    if ((key == "name" || key == "id") && is_last) subject.kind = Subject::row;
    if (key == "aliases") {
        subject.kind = Subject::alias;
        subject.name = scalar_text(view.at(subject.span));
    }
    if (key == "history" && path.size() == 6) subject.kind = Subject::past_value;
    if (key == "revised" && path.back() == "target") subject.kind = Subject::target;
    return subject;
}

Subject in_actuals(View const& view, std::size_t part, Keys const& path) {
    auto const& outline = view.outline();
    Subject subject;
    subject.part = part;
    subject.span = outline[part].value;
    if (path.size() < 2 || path[0] != "actuals" || path[1].empty()) return subject;
    subject.holder = above(outline, part, path.size() - 2);
    subject.name = path[1];
    if (path.size() == 2) {
        subject.kind = Subject::actual;
        subject.span = outline[part].key;
    } else if (path[2] == "value" || path[2] == "forecast") {
        subject.kind = Subject::value;
    }
    return subject;
}

}  // namespace

Subject subject_of(View const& view, std::size_t part) {
    if (part == nowhere) return {};
    auto const path = view.outline().path(view.text().bytes(), part);
    switch (view.document.kind()) {
        case FileKind::table: return in_table(view, part, path);
        case FileKind::actuals: return in_actuals(view, part, path);
        case FileKind::other:
        case FileKind::workspace:
        case FileKind::budget:
        case FileKind::profile:
        case FileKind::forms: break;
    }
    Subject subject;
    subject.part = part;
    return subject;
}

Subject subject_at(View const& view, std::size_t offset) {
    auto const part = view.outline().at(offset);
    auto subject = subject_of(view, part);
    if (part == nowhere) return subject;
    auto const& found = view.outline()[part];
    auto const is_on_key = !found.is_item && found.key.holds(offset) && !found.key.empty();
    // Of a line of actuals the name is the subject of its key, what is reported that of the rest.
    if (subject.kind == Subject::actual && !is_on_key) {
        subject.kind = Subject::value;
        subject.span = found.value;
    } else if (subject.kind != Subject::actual && is_on_key) {
        subject.kind = Subject::other;
    }
    return subject;
}

std::vector<Indicator const*> rows_of(View const& view, Subject const& subject) {
    if (!view.judged || subject.name.empty()) return {};
    auto const served = view.judged->names->served_by(subject.name);
    std::vector<Indicator const*> rows{served.begin(), served.end()};
    if (view.document.kind() != FileKind::table || subject.kind == Subject::alias) return rows;
    auto const is_elsewhere = [&](Indicator const* row) {
        return row->name != subject.name || row->place.file != view.place();
    };
    std::erase_if(rows, is_elsewhere);
    if (rows.size() < 2 || subject.holder == nowhere) return rows;
    auto const id = value_of(view, subject.holder, "id");
    auto const same =
        std::find_if(rows.begin(), rows.end(), [&](Indicator const* row) { return row->id == id; });
    if (same != rows.end()) return {*same};
    auto const name = view.outline().find(view.text().bytes(), subject.holder, "name");
    auto const line = view.text().line_of(view.outline()[name].value.begin) + 1;
    auto const there = std::find_if(rows.begin(), rows.end(),
                                    [&](Indicator const* row) { return row->place.line == line; });
    if (there != rows.end()) return {*there};
    return {rows.front()};
}

Evaluation const* evaluation_for(View const& view) {
    if (!view.judged) return nullptr;
    if (view.document.kind() != FileKind::actuals) return view.judged->of_usual();
    auto const period = view.period();
    return period ? view.judged->of(*period) : nullptr;
}

std::vector<Verdict const*> verdicts_on(View const& view,
                                        std::vector<Indicator const*> const& rows) {
    std::vector<Verdict const*> verdicts;
    auto const* const evaluation = evaluation_for(view);
    if (!evaluation) return verdicts;
    auto const& known = view.judged->verdicts_of(*evaluation);
    for (auto const* const row : rows)
        if (auto const found = known.find(row); found != known.end())
            verdicts.push_back(found->second);
    return verdicts;
}

std::vector<std::size_t> actual_lines(View const& view) {
    auto const& outline = view.outline();
    auto const holder = outline.find(view.text().bytes(), nowhere, "actuals");
    if (holder == nowhere) return {};
    auto lines = outline.children(holder);
    std::erase_if(lines, [&](std::size_t part) { return outline[part].is_item; });
    return lines;
}

std::vector<std::size_t> table_rows(View const& view) {
    auto const& outline = view.outline();
    auto const& bytes = view.text().bytes();
    std::vector<std::size_t> rows;
    auto const goals = outline.find(bytes, nowhere, "goals");
    if (goals == nowhere) return rows;
    for (auto const goal : outline.children(goals))
        if (auto const list = outline.find(bytes, goal, "indicators"); list != nowhere)
            for (auto const row : outline.children(list))
                if (outline[row].is_item) rows.push_back(row);
    return rows;
}

}  // namespace jixiao::lsp
