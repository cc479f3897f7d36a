#include "cli/edit_actuals.hpp"

#include "cli/usage_error.hpp"
#include "load/read_file.hpp"
#include "report/diagnostics.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace jixiao {
namespace fs = std::filesystem;

ActualsEdit edit_actuals(Shell const& shell, std::string const& file,
                         std::vector<entry::NewEntry> const& entries, Catalog const& catalog) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // which text_source takes off
    std::error_code failure;
    ActualsEdit edit{file, read_bytes(file, failure), {}, {}};
    if (failure) throw UsageError{say("cannot read {0}: {1}", file, failure.message())};
    std::vector<Diagnostic> unreadable;
    auto const source = text_source(file, edit.before, unreadable);
    auto edited = source ? entry::set_entries(*source, entries, unreadable) : std::nullopt;
    if (!edited) {
        shell.err << diagnostics_text(unreadable, catalog);
        throw UsageError{say("{0} cannot be read; nothing in it was changed", file)};
    }
    if (edit.before.starts_with(byte_order_mark)) edit.after = byte_order_mark;
    edit.after += edited->text;
    edit.entries = std::move(edited->entries);
    return edit;
}

Workspace load_with(std::string const& folder, std::vector<ActualsEdit> const& edits) {
    return load_workspace(folder, [&](fs::path const& path, auto& failure) {
        auto const edit = std::find_if(edits.begin(), edits.end(), [&](ActualsEdit const& each) {
            return path.lexically_normal() == fs::path{each.file}.lexically_normal();
        });
        return edit == edits.end() ? read_bytes(path, failure) : edit->after;
    });
}

std::vector<Diagnostic> findings_of(std::vector<Diagnostic> const& all, std::string const& file,
                                    entry::EditedEntry const& entry) {
    std::vector<Diagnostic> findings;
    std::copy_if(all.begin(), all.end(), std::back_inserter(findings), [&](Diagnostic const& d) {
        return d.place.file == file && d.place.line >= entry.first_line &&
               d.place.line <= entry.last_line;
    });
    return findings;
}

}  // namespace jixiao
