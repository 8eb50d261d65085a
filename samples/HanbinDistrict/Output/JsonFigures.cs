using System.Buffers;
using System.Text;
using System.Text.Json;
using HanbinDistrict.Overview;

namespace HanbinDistrict.Output;

/// <summary>The figures as one compact JSON object in one line.</summary>
public static class JsonFigures
{
    /// <summary>Writes the line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="values">The figures, in their order.</param>
    public static void Write(TextWriter output, IEnumerable<FigureValue> values)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(values);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var value in values) json.WriteNumber(value.Figure.Key, value.Value);
            json.WriteEndObject();
        }

        output.Write($"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n");
        output.Flush();
    }
}
