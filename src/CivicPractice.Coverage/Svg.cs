using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CivicPractice.Coverage;

// Elements of SVG, with numbers that read the same everywhere and texts that XML can hold.
internal static class Svg
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static XElement Of(string name, params (string Name, object Value)[] attributes) =>
        new(Namespace + name, attributes.Select(one => new XAttribute(one.Name, one.Value is double number ? Number(number) : one.Value)));

    public static XElement With(this XElement element, params object[] content)
    {
        element.Add(content);
        return element;
    }

    // What is shown when a reader points at an element, and read aloud for it.
    public static XElement Telling(this XElement element, string text) => element.With(Of("title").With(Clean(text)));

    public static XElement Text(double x, double y, double size, string text, params (string Name, object Value)[] attributes) =>
        Of("text", [("x", x), ("y", y), ("font-size", size), .. attributes]).With(Clean(text));

    public static string Write(XElement root)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true })) root.WriteTo(writer);
        text.Write('\n');
        return text.ToString();
    }

    // To a hundredth of a pixel, and zero without a sign.
    public static string Number(double number) => (Math.Round(number, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return clean.ToString();
    }
}
