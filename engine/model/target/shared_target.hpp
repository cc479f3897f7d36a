#pragma once

#include "model/target/parse.hpp"

#include <memory>
#include <utility>

namespace jixiao {

/// What a text was read as, shared by its copies and by cells that say the same: reads like a
/// Parsed<Target> that never changes, and takes the room of two pointers.
class SharedTarget {
public:
    SharedTarget(Parsed<Target> parsed)
        : parsed_{std::make_shared<Parsed<Target> const>(std::move(parsed))} {}
    SharedTarget(Target target) : SharedTarget{Parsed<Target>{std::move(target)}} {}
    SharedTarget(ParseError error) : SharedTarget{Parsed<Target>{std::move(error)}} {}
    /// Of a text that was not read.
    SharedTarget() : parsed_{unread()} {}

    bool has_value() const { return parsed_->has_value(); }
    bool has_error() const { return parsed_->has_error(); }
    explicit operator bool() const { return has_value(); }
    Target const& value() const { return parsed_->value(); }
    Target const& operator*() const { return **parsed_; }
    Target const* operator->() const { return &**parsed_; }
    ParseError error() const { return parsed_->error(); }
    operator Parsed<Target> const&() const { return *parsed_; }

private:
    using Pointer = std::shared_ptr<Parsed<Target> const>;

    static Pointer const& unread() {
        static Pointer const unread = std::make_shared<Parsed<Target> const>(ParseError{});
        return unread;
    }

    Pointer parsed_;
};

}  // namespace jixiao
