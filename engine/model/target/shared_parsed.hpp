#pragma once

#include "model/target/parse.hpp"

#include <memory>
#include <utility>

namespace jixiao {

/// What a text was read as, shared by its copies and by cells that say the same: reads like a
/// Parsed<Value> that does not change, and takes the room of two pointers.
template <class Value>
class SharedParsed {
public:
    SharedParsed(Parsed<Value>&& parsed)
        : parsed_{std::make_shared<Parsed<Value>>(std::move(parsed))} {}
    SharedParsed(Parsed<Value> const& parsed) : parsed_{std::make_shared<Parsed<Value>>(parsed)} {}
    SharedParsed(Value value) : SharedParsed{Parsed<Value>{std::move(value)}} {}
    SharedParsed(ParseError error) : SharedParsed{Parsed<Value>{std::move(error)}} {}
    /// Of a text that was not read.
    SharedParsed() : parsed_{unread()} {}

    bool has_value() const { return parsed_->has_value(); }
    bool has_error() const { return parsed_->has_error(); }
    explicit operator bool() const { return has_value(); }
    Value const& value() const { return std::as_const(*parsed_).value(); }
    Value const& operator*() const { return *std::as_const(*parsed_); }
    Value const* operator->() const { return &**this; }
    ParseError error() const { return parsed_->error(); }
    operator Parsed<Value> const&() const { return *parsed_; }

    /// As that of this copy alone, which may be changed.
    Parsed<Value>& own() {
        if (parsed_.use_count() > 1) parsed_ = std::make_shared<Parsed<Value>>(*parsed_);
        return *parsed_;
    }

private:
    using Pointer = std::shared_ptr<Parsed<Value>>;

    static Pointer const& unread() {
        static auto const unread = std::make_shared<Parsed<Value>>(ParseError{});
        return unread;
    }

    Pointer parsed_;
};

using SharedTarget = SharedParsed<Target>;
using SharedActual = SharedParsed<ActualValue>;

}  // namespace jixiao
