#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

namespace jixiao {

/// Writes all of it and flushes. Throws Refusal when the stream does not take it (a full disk, a
/// closed pipe).
void write_to(std::ostream& out, std::string_view text);

/// Replaces the file as a whole or not at all: a temporary file beside it, fsync, rename. Keeps the
/// mode of a file that is there, which must be writable, and follows symbolic links; what is not a
/// regular file (a device, a pipe) is written to directly. Throws Refusal.
void write_file(std::filesystem::path const& file, std::string_view text);

/// A Refusal when the file is marked as read-only, or may not be written by this user.
void require_writable(std::filesystem::path const& file);

/// Makes the file, which must not be there yet. Not safe on the disk before `sync_file` has been
/// called for it. Throws Refusal.
void write_new_file(std::filesystem::path const& file, std::string_view text);

/// Puts a file on the disk. Throws Refusal when it cannot be.
void sync_file(std::filesystem::path const& file);

/// Puts the names in the folder of a file on the disk. What has its name stands: where this fails,
/// only a loss of power in the next moment could still take the name away.
void sync_folder_of(std::filesystem::path const& file);

}  // namespace jixiao
