#pragma once

#include "read/workspace/find_files.hpp"
#include "read/workspace/workspace.hpp"
#include "read/yaml/read_file.hpp"

#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace jixiao {

/// What one file gave.
template <class Value>
struct FileRead {
    std::optional<Value> value;
    std::optional<Source> source;
    std::vector<Diagnostic> diagnostics;
};

/// Where a line could not be made out, what follows from that on the same line is not told.
void hold_back_consequences(std::vector<Diagnostic>& diagnostics);

/// Reads bytes of a file with `read(source, diagnostics)`.
template <class Value, class Read>
FileRead<Value> read_file(FoundFile const& file, std::string bytes, Read const& read) {
    FileRead<Value> result;
    result.source = text_source(file.name, std::move(bytes), result.diagnostics);
    if (result.source) result.value = read(*result.source, result.diagnostics);
    hold_back_consequences(result.diagnostics);
    return result;
}

/// The same for a file that may not be readable.
template <class Value, class Read>
FileRead<Value> read_file(FoundFile const& file, ReadBytes const& read_bytes, Read const& read) {
    std::error_code failure;
    auto bytes = read_bytes(file.path, failure);
    if (!failure) return read_file<Value>(file, std::move(bytes), read);
    return {{}, {}, {unreadable_file(file.name, failure, file.asked_from)}};
}

/// So many findings are told of one file: nobody mends a thousand mistakes in one go, and a file
/// that is not ours can hold millions.
constexpr std::size_t most_findings = 1000;

/// Keeps the first of a great many findings in one file, and says so.
void limit_findings(std::vector<Diagnostic>& diagnostics, std::string const& file);

/// Takes what was found, and the text, into the workspace; gives the value, or nothing. Text and
/// value are shared with whoever else has what was read.
template <class Value>
std::shared_ptr<Value> keep(std::shared_ptr<FileRead<Value>> const& read, Workspace& workspace) {
    auto found = read->diagnostics;
    if (read->source) {
        limit_findings(found, read->source->name);
        std::shared_ptr<std::string const> text{read, &read->source->text};
        workspace.sources.insert_or_assign(read->source->name, SharedText{std::move(text)});
    }
    std::move(found.begin(), found.end(), std::back_inserter(workspace.diagnostics));
    return read->value ? std::shared_ptr<Value>{read, &*read->value} : nullptr;
}

template <class Value>
std::shared_ptr<Value> keep(FileRead<Value> read, Workspace& workspace) {
    return keep(std::make_shared<FileRead<Value>>(std::move(read)), workspace);
}

}  // namespace jixiao
