#pragma once

#include "read/yaml/source.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace jixiao {

/// Larger files are refused unread: the largest real table has some 50 KB.
constexpr std::size_t largest_file = std::size_t{32} << 20;

/// The bytes of a regular file. When it cannot be read, `failure` says why: a code of the system,
/// or is_a_directory, not_supported (a device, a pipe), file_too_large.
std::string read_bytes(std::filesystem::path const& file, std::error_code& failure);

/// The diagnostic for a file that `read_bytes` could not read; `place` is where it was asked for,
/// or the file itself.
Diagnostic unreadable_file(std::string const& name, std::error_code failure, Place place);

/// Reads a file as text under `name`, with its byte order mark taken off. Nothing when the bytes
/// are not text; then, and for odd characters in text that can be used, there are diagnostics.
std::optional<Source> text_source(std::string name, std::string bytes,
                                  std::vector<Diagnostic>& diagnostics);

}  // namespace jixiao
