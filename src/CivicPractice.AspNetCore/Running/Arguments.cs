using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CivicPractice.AspNetCore.Json;
using Microsoft.AspNetCore.Http;

namespace CivicPractice.AspNetCore.Running;

/// <summary>What a caller says, as the arguments of a method.</summary>
internal sealed class Arguments
{
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>What is wrong, by the name of the member.</summary>
    public IReadOnlyDictionary<string, string> Errors => _errors;

    /// <summary>Reads a body.</summary>
    /// <param name="said">What may stand in it.</param>
    /// <param name="body">The body.</param>
    public static Arguments Of(IReadOnlyList<ParameterInfo> said, JsonObject body)
    {
        var arguments = new Arguments();
        foreach (var unknown in body.Select(member => member.Key).Except(said.Select(parameter => parameter.Name!), StringComparer.Ordinal)) arguments._errors[unknown] = "is not asked for";
        foreach (var parameter in said)
        {
            if (body.TryGetPropertyValue(parameter.Name!, out var value)) arguments.Read(parameter, value);
            else arguments.Miss(parameter);
        }

        return arguments;
    }

    /// <summary>Reads an address: a value under its name, the parts of one under its name and theirs, such as <c>during.from</c>.</summary>
    /// <param name="said">What may stand in it.</param>
    /// <param name="query">The address.</param>
    /// <param name="others">What else may stand in it.</param>
    public static Arguments Of(IReadOnlyList<ParameterInfo> said, IQueryCollection query, params IReadOnlyCollection<string> others)
    {
        var arguments = new Arguments();
        foreach (var unknown in query.Keys.Where(key => !others.Contains(key) && !said.Any(parameter => key == parameter.Name || key.StartsWith($"{parameter.Name}.", StringComparison.Ordinal))))
            arguments._errors[unknown] = "is not asked for";
        foreach (var parameter in said)
        {
            var parts = query.Where(one => one.Key.StartsWith($"{parameter.Name}.", StringComparison.Ordinal)).ToList();
            if (query.TryGetValue(parameter.Name!, out var text)) arguments.ReadText(parameter, text.ToString());
            else if (parts.Count > 0) arguments.Read(parameter, new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key[(parameter.Name!.Length + 1)..], (JsonNode?)JsonValue.Create(part.Value.ToString())))));
            else arguments.Miss(parameter);
        }

        return arguments;
    }

    /// <summary>Whether a caller must say it.</summary>
    public static bool MustBeSaid(ParameterInfo parameter) => !parameter.HasDefaultValue && !MayMiss(parameter);

    /// <summary>The value of a parameter.</summary>
    public bool TryGet(ParameterInfo parameter, out object? value) => _values.TryGetValue(parameter.Name!, out value);

    private void Read(ParameterInfo parameter, JsonNode? value)
    {
        if (value is null && !MayMiss(parameter))
        {
            _errors[parameter.Name!] = "must be said";
            return;
        }

        try
        {
            if (TupleNames.Of(parameter) is { Count: > 0 } names)
            {
                if (!TupleNames.AreSaid(value, parameter)) throw new JsonException();
                value = TupleNames.Renamed(value, names);
            }

            _values[parameter.Name!] = value.Deserialize(parameter.ParameterType, HttpJson.Options);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            // JSON's own message would repeat the value.
            _errors[parameter.Name!] = wrong is JsonException { Path: { Length: > 1 } path } ? $"cannot be read at {path}" : "cannot be read";
        }
    }

    // A text of an address is a text, a number or a truth value, as it is wanted.
    private void ReadText(ParameterInfo parameter, string text)
    {
        Read(parameter, JsonValue.Create(text));
        if (!_errors.ContainsKey(parameter.Name!) || !TryParse(text, out var value)) return;
        _errors.Remove(parameter.Name!);
        Read(parameter, value);
    }

    private static bool TryParse(string text, out JsonNode? value)
    {
        try
        {
            value = JsonNode.Parse(text);
            return value is JsonValue;
        }
        catch (JsonException)
        {
            value = null;
            return false;
        }
    }

    private void Miss(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue) _values[parameter.Name!] = parameter.DefaultValue ?? DefaultOf(parameter.ParameterType);
        else if (MayMiss(parameter)) _values[parameter.Name!] = null;
        else _errors[parameter.Name!] = "must be said";
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static bool MayMiss(ParameterInfo parameter)
    {
        if (Nullable.GetUnderlyingType(parameter.ParameterType) is not null) return true;
        if (parameter.ParameterType.IsValueType) return false;
        lock (Nullability) return Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
    }
}
