namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>One image of a TIFF: uncompressed numbers of one sample a pixel, in strips.</summary>
internal static class TiffImage
{
    private const int Uncompressed = 1;
    private const int ReducedImage = 1;
    private const int BlackIsZero = 1;

    /// <summary>True for a preview of another image.</summary>
    public static bool IsPreview(TiffDirectory image) => ((image.Integer(TiffTag.NewSubfileType) ?? 0) & ReducedImage) != 0;

    /// <summary>Size and pixels.</summary>
    /// <exception cref="FrameFileException">They are not what this reader reads, or do not fit the file.</exception>
    public static FrameShape Shape(BinaryFile file, TiffDirectory image)
    {
        if ((image.Integer(TiffTag.Compression) ?? Uncompressed) is not Uncompressed and long compression)
            throw file.Error(image.Where(TiffTag.Compression), $"its pixels are compressed (kind {compression}); save it uncompressed, or give a list of frames with their times (.csv).");
        if ((image.Integer(TiffTag.SamplesPerPixel) ?? 1) != 1 || (image.Integer(TiffTag.PhotometricInterpretation) ?? BlackIsZero) > BlackIsZero)
            throw file.Error(image.Where(TiffTag.SamplesPerPixel), "its pixels are colours; save it as plain grey values.");
        if (image.Has(TiffTag.TileWidth))
            throw file.Error(image.Where(TiffTag.TileWidth), "its pixels lie in tiles; save it in strips, or give a list of frames with their times (.csv).");
        return file.Shape(image.Where(TiffTag.ImageWidth), image.Required(TiffTag.ImageWidth), image.Required(TiffTag.ImageLength), Kind(file, image));
    }

    /// <summary>The pixels, row by row.</summary>
    /// <exception cref="FrameFileException">The strips do not hold them.</exception>
    public static void ReadPixels(BinaryFile file, TiffDirectory image, FrameShape shape, Span<double> pixels)
    {
        long perStrip = Math.Clamp(image.Integer(TiffTag.RowsPerStrip) ?? shape.Height, 0, shape.Height);
        if (perStrip == 0)
            throw file.Error(image.Where(TiffTag.RowsPerStrip), "strips without rows: the file is damaged.");
        int strip = 0;
        for (int row = 0; row < shape.Height; row += (int)perStrip, strip++)
        {
            int rows = (int)Math.Min(perStrip, shape.Height - row);
            FrameShape part = shape with { Height = rows };
            long at = image.Integer(TiffTag.StripOffsets, strip) ?? throw file.Error(image.At, "it has no strips of pixels: the file is damaged.");
            if (image.Integer(TiffTag.StripByteCounts, strip) is { } bytes && bytes < part.Bytes)
                throw file.Error(image.Where(TiffTag.StripByteCounts), $"strip {strip} has {bytes} bytes, {part.Bytes} are needed: the file is damaged.");
            file.ReadPixels(at, part, pixels.Slice(row * shape.Width, part.Pixels));
        }
    }

    private static PixelKind Kind(BinaryFile file, TiffDirectory image)
    {
        long bits = image.Integer(TiffTag.BitsPerSample) ?? 1;
        long format = image.Integer(TiffTag.SampleFormat) ?? 1;
        return (format, bits) switch
        {
            (1, 8) => PixelKind.U8,
            (1, 16) => PixelKind.U16,
            (1, 32) => PixelKind.U32,
            (2, 8) => PixelKind.I8,
            (2, 16) => PixelKind.I16,
            (2, 32) => PixelKind.I32,
            (3, 32) => PixelKind.F32,
            (3, 64) => PixelKind.F64,
            _ => throw file.Error(image.Where(TiffTag.BitsPerSample), $"pixels of {bits} bits of format {format}; whole numbers of 8, 16, 32 bits and floating point of 32, 64 are known."),
        };
    }
}
