#include "app/web/files.hpp"

#include "base/byte_order_mark.hpp"
#include "read/workspace/read_within.hpp"
#include "read/yaml/read_file.hpp"
#include "system/write_file.hpp"
#include "system/write_files.hpp"
#include "workspace/history/digest.hpp"

#include <algorithm>

namespace jixiao::web {
namespace fs = std::filesystem;

bool is_outside(View const& view, std::string const& place) {
    std::error_code ignored;
    auto const is_file = view.workspace->sources.contains(place) || fs::exists(place, ignored);
    return is_file && !lies_in(place, view.folder);
}

std::vector<DeskFile> files_of(View const& view) {
    std::vector<DeskFile> files;
    auto const folder = view.folder.lexically_normal();
    for (auto const& [place, text] : view.workspace->sources) {
        auto const name = fs::path{place}.lexically_relative(folder).generic_string();
        if (name.empty() || name.starts_with("..") || !lies_in(place, folder)) continue;
        files.push_back({name, place, place});
    }
    std::sort(files.begin(), files.end(),
              [](DeskFile const& a, DeskFile const& b) { return a.name < b.name; });
    return files;
}

DeskFile file_called(View const& view, std::string const& name) {
    for (auto& file : files_of(view))
        if (file.name == name) return file;
    throw Problem{404, "file", view.catalog(say("there is no file {0} in the workspace", name))};
}

std::string bytes_of(DeskFile const& file) {
    std::error_code failure;
    auto bytes = read_bytes(file.path, failure);
    if (failure) throw Problem{409, "unreadable", file.name + ": " + failure.message()};
    return bytes;
}

std::string text_in(DeskFile const& file, std::string const& bytes) {
    std::vector<Diagnostic> ignored;  // the diagnostics of the workspace have them
    auto source = text_source(file.place, bytes, ignored);
    if (!source) throw Problem{409, "not-text", file.name + " is not UTF-8 text"};
    return std::move(source->text);
}

std::string bytes_like(std::string const& known, std::string const& text) {
    auto const first_end = known.find('\n');
    auto const has_returns =
        first_end != std::string::npos && first_end > 0 && known[first_end - 1] == '\r';
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
        if (text[i] == '\n' && has_returns) bytes += '\r';
        bytes += text[i];
    }
    return with_mark_of(known, std::move(bytes));
}

void replace_files(Desk& desk, std::vector<ReplacedFile> const& files) {
    std::vector<FileToWrite> texts;
    for (auto const& each : files) texts.push_back({each.file.path, each.after});
    if (texts.size() == 1)
        write_file(texts.front().path, texts.front().text);
    else
        write_files(texts);
    for (auto const& each : files)
        desk.undo[each.file.name] = {each.before, history::sha256(each.after)};
}

}  // namespace jixiao::web
